// Words that many pages use. Field terms follow the service's own: gallery, image definition, image version.
export const common = {
  'common.appName': 'Gallery portal',
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.retry': 'Retry',
  'common.copied': 'Copied',
  'common.yes': 'Yes',
  'common.no': 'No',
  'common.none': 'None',
  'common.notSet': 'Not set',
  'common.notInExport': 'not in the export',
  'common.loading': 'Loading…',
  'common.unknown': 'Unknown',
  'common.requestId': 'Request id',
} as const;
