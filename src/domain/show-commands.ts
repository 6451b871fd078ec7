import { apiVersions } from '@/arm/operations';
import type { ParsedId } from '@/arm/resource-id';
import { formatId } from '@/arm/resource-id';

export interface ShowCommand {
  readonly tool: 'az' | 'PowerShell' | 'REST';
  readonly text: string;
}

/** A word of a POSIX shell: as it is when harmless, else in single quotes, where `$expand` and the like stay text. */
export const shellWord = (text: string): string =>
  /^[\w./:@=,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A word of PowerShell: single quotes, doubled inside. */
export const powerShellWord = (text: string): string =>
  /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;

const flags = (entries: readonly (readonly [flag: string, value: string | undefined])[], word = shellWord) =>
  entries.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${word(value)}`])).join(' ');

/**
 * Commands that read the resource, always with its subscription; a version's with its replication status (S47). Empty for types
 * without a page.
 */
export function showCommands(id: ParsedId): readonly ShowCommand[] {
  const { subscriptionId, resourceGroup, gallery, definition, version } = id;
  if (gallery === undefined) return [];
  const place = [
    ['--subscription', subscriptionId],
    ['--resource-group', resourceGroup],
    ['--gallery-name', gallery],
  ] as const;
  const group = version !== undefined ? 'image-version' : definition !== undefined ? 'image-definition' : '';
  const az = flags([
    ...place,
    ['--gallery-image-definition', definition],
    ['--gallery-image-version', version],
    ['--expand', version === undefined ? undefined : 'ReplicationStatus'],
  ]);
  const query = new URLSearchParams({ 'api-version': apiVersions.gallery });
  const expand = version === undefined ? '' : '$expand=ReplicationStatus&';
  const url = `https://management.azure.com${formatId(id)}?${expand}${query}`;
  return [
    { tool: 'az', text: `az sig ${group}${group && ' '}show ${az}` },
    { tool: 'PowerShell', text: powerShell(id) },
    { tool: 'REST', text: `az rest --method get --url ${shellWord(url)}` },
  ];
}

// The cmdlets take the subscription from the context, so the context is set first.
function powerShell({ subscriptionId, resourceGroup, gallery, definition, version }: ParsedId): string {
  const noun =
    version !== undefined
      ? 'GalleryImageVersion'
      : definition !== undefined
        ? 'GalleryImageDefinition'
        : 'Gallery';
  const names = flags(
    [
      ['-ResourceGroupName', resourceGroup],
      ['-GalleryName', definition === undefined ? undefined : gallery],
      ['-GalleryImageDefinitionName', version === undefined ? undefined : definition],
      ['-Name', version ?? definition ?? gallery],
    ],
    powerShellWord,
  );
  const expand = version === undefined ? '' : ' -ExpandReplicationStatus';
  return `Set-AzContext -Subscription ${powerShellWord(subscriptionId)}\nGet-Az${noun} ${names}${expand}`;
}
