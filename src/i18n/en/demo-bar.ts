// The demo's entry in the header and its panel.
export const demoBar = {
  'demobar.entry': 'Demo: {speed}, {estate}, {persona}',
  'demobar.panel': 'Demo',
  'demobar.mock': 'Mock data',
  'demobar.mockText':
    'An emulator of Azure Resource Manager in this page answers every call. Nothing leaves the browser.',
  'demobar.persona': 'Signed in as',
  'demobar.scenario': 'Scenario',
  'demobar.imported': 'Imported: {name}',
  'demobar.importedHint':
    'Choosing a scenario replaces the imported estate in this browser. Reset shows it as it was imported.',
  'demobar.clock': 'Clock',
  'demobar.clockNow': 'Time in the demo: {time}',
  'demobar.paused': 'Paused',
  'demobar.pausedShort': 'paused',
  'demobar.reset': 'Reset',
  'demobar.resetAsk': 'Drop every change and begin anew?',
  'demobar.resetYes': 'Yes, reset',
  'demobar.copyLink': 'Copy link to this state',
  'demobar.linkCopied': 'Link copied',
  'demobar.more': 'Open the demo page',
  'demobar.hide': 'Hide the demo entry',
  'demobar.hideHint': 'It comes back by the command palette (Ctrl K): "Show the demo entry".',
  'demobar.notKept': 'The browser refuses storage: nothing will be kept when this tab is closed or reloaded.',
  'demobar.door': 'Calls go through',
  'demobar.doorPage': 'this page (the network panel does not show them)',
  'demobar.doorWorker': 'a service worker (the network panel shows them)',
  'demobar.faults': {
    one: '{n} fault is on',
    other: '{n} faults are on',
  },
  'demobar.scenarioFaults': {
    one: 'The scenario has {n} fault of its own',
    other: 'The scenario has {n} faults of its own',
  },
  'demobar.endFaults': 'End all faults',
  'demobar.failed': 'That did not work: {message}',
} as const;
