import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import type { StatusIconName } from '@/ui/status-icons';
import { StatusIcon } from '@/ui/StatusIcon';

import { CellContent } from './cell-element';

const names: readonly StatusIconName[] = [
  'good',
  'busy',
  'warn',
  'bad',
  'info',
  'neutral',
  'private',
  'community',
];

test('a cell draws a sign as React does, and the next one in its place', async () => {
  const cell = document.createElement('div');
  const content = new CellContent(cell);
  for (const name of names) {
    const { container } = await render(<StatusIcon name={name}>{`${name} word`}</StatusIcon>);
    content.show({ icon: name, text: `${name} word` });
    expect(cell.innerHTML, name).toBe(container.innerHTML);
  }
  const [icon] = cell.children;
  content.show({ icon: 'community', text: 'another word' });
  expect(cell.children[0]).toBe(icon);
  expect(cell.textContent).toBe('another word');
  content.show('a text');
  expect(cell.innerHTML).toBe('a text');
});
