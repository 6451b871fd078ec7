// The guided tour of the demo: seven steps.
export const tour = {
  'tour.count': 'Tour, step {n} of {total}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip the tour',
  'tour.done': 'Done',
  'tour.list.title': 'Every gallery, across subscriptions',
  'tour.list.text':
    'One list over all tenants and subscriptions that you may read. A subscription that does not answer is named, with its own retry; the others stay.',
  'tour.filter.title': 'Filters live in the address',
  'tour.filter.text':
    'Text, filters, sorting and columns are in the address bar. Copy it and somebody else sees the same list.',
  'tour.latest.title': 'Which version is latest, and where',
  'tour.latest.text':
    'A definition shows which version a deployment with “latest” gets in each region. That can differ from region to region.',
  'tour.map.title': 'Where a version is replicated',
  'tour.map.text':
    'The map and the table show the same: each target region with its state, replicas and storage. Arrow keys walk the map.',
  'tour.edit.title': 'Edit, review, save',
  'tour.edit.text':
    'Add a region or change a count, then review: what will happen, what it costs in copies, and the exact request. Nothing is sent before you save.',
  'tour.wait.title': 'Long operations, and the clock',
  'tour.wait.text':
    'Replication takes minutes; a notice follows it over reloads. Here the clock jumps to the next event, and faults can be switched on.',
  'tour.stage.title': 'The stage, and your own estate',
  'tour.stage.text':
    'Scenarios and people, reset and export. Files that az wrote are shown here instead; they never leave the browser.',
  'tour.intro':
    'Seven places of the portal, each with its own address. The tour ends when you skip it, press Escape or go to another page.',
  'tour.start': 'Start the tour',
  'tour.startAnew': 'Show Contoso and start the tour',
  'tour.otherEstate':
    'The tour walks through the scenario Contoso, which then replaces the estate shown now.',
  'tour.steps': 'Steps of the tour',
} as const;
