import { expect, it } from 'vitest';

import type { AccessPanel } from './panel-address';
import { panelAddress, readPanel } from './panel-address';

it('every panel has an address that leads back to it', () => {
  const panels: readonly AccessPanel[] = [
    { kind: 'add' },
    { kind: 'check' },
    { kind: 'check', principalId: 'p1' },
    { kind: 'change', assignment: 'a1' },
    { kind: 'remove', assignment: 'a1' },
  ];
  for (const panel of panels) expect(readPanel(panelAddress(panel))).toEqual(panel);
});

it.each([undefined, 'edit', 'remove', 'change.', '', '.'])('%j names no panel of this tab', (text) => {
  expect(readPanel(text)).toBeUndefined();
});
