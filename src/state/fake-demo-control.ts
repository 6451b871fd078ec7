import { createStore } from '@/lib/store';

import type { DemoControl, DemoState } from './demo-control';

/** A demo control without an emulator, for tests: it records its calls and changes its state. */
export function fakeControl(first: Partial<DemoState> = {}) {
  const state = createStore<DemoState>({
    estate: 'e1',
    scenario: 'contoso',
    persona: 'owner',
    speed: 60,
    faults: [],
    persistent: true,
    door: 'page',
    ...first,
  });
  const told: string[] = [];
  const change = async (what: string, next: Partial<DemoState>) => {
    told.push(what);
    state.set({ ...state.get(), ...next });
  };
  const persona = (name: string, displayName: string, summary: string) => ({
    name,
    displayName,
    summary,
    userPrincipalName: `${name}@contoso.example`,
    objectId: name,
    homeTenantId: 't1',
  });
  const refuse = () => Promise.reject(new Error('not part of this test'));
  const control: DemoControl = {
    getState: state.get,
    subscribe: state.subscribe,
    personas: () => [
      persona('owner', 'Alex Morgan', 'Owner of everything'),
      persona('reader', 'Rina Patel', 'Reads everything'),
    ],
    scenarios: [
      { name: 'contoso', displayName: 'Contoso', summary: 'Two tenants' },
      { name: 'empty', displayName: 'Empty', summary: 'One subscription' },
    ],
    setPersona: (name) =>
      name === 'owner' || name === 'reader'
        ? change(`persona ${name}`, { persona: name })
        : Promise.reject(new Error('no such persona')),
    viewAs: (objectId) => change(`view as ${objectId}`, {}),
    setScenario: (name) => change(`scenario ${name}`, { scenario: name, estate: 'e2', imported: undefined }),
    setSpeed: (speed) => change(`speed ${speed}`, { speed }),
    setFaults: (faults) => change(`faults ${faults.length}`, { faults }),
    reset: () => change('reset', { estate: 'e3' }),
    advance: refuse,
    setClock: refuse,
    nextEvent: () => Promise.resolve(undefined),
    linkState: () => Promise.resolve({ start: '2026-11-22T10:00:00.000Z', changes: '' }),
    struck: () => [],
    importFiles: refuse,
    exportEstate: refuse,
  };
  return { control, told };
}
