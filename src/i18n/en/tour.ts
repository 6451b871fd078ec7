// The guided tour of the demo: seven steps.
export const tour = {
  'tour.count': 'Tour, step {n} of {total}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip the tour',
  'tour.done': 'Done',
  'tour.list.title': 'Every gallery, across subscriptions',
  'tour.list.text':
    'One list across all tenants and subscriptions that you can read. A subscription that does not answer is named and can be retried; the others stay.',
  'tour.filter.title': 'Filters are part of the address',
  'tour.filter.text':
    'Text, filters, sorting and columns are in the address bar. Copy it, and another person sees the same list.',
  'tour.latest.title': 'Which version is latest, and where',
  'tour.latest.text': 'A definition shows which version “latest” resolves to in each region.',
  'tour.map.title': 'Where a version is replicated',
  'tour.map.text':
    'Map and table show each target region with its replication status, replicas and storage account type. Use the arrow keys on the map.',
  'tour.edit.title': 'Edit, review, save',
  'tour.edit.text':
    'Add a region or change a count, then review the effects, the number of replicas and the request. Nothing is sent before you save.',
  'tour.wait.title': 'Long operations, and the clock',
  'tour.wait.text':
    'Replication takes minutes; a notification follows it across reloads. In the demo the clock can jump to the next event, and faults can be switched on.',
  'tour.stage.title': 'The demo page, and your own estate',
  'tour.stage.text':
    'Scenarios, personas, reset and export. Import files written by az: they stay in the browser.',
  'tour.intro':
    'Seven steps, each with its own address. The tour ends when you skip it, press Escape or open another page.',
  'tour.start': 'Start the tour',
  'tour.startAnew': 'Switch to Contoso and start the tour',
  'tour.otherEstate': 'The tour uses the scenario Contoso, which replaces the current estate.',
  'tour.steps': 'Steps of the tour',
} as const;
