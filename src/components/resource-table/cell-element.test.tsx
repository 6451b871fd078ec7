import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { Sign } from '@/ui/Sign';
import type { SignName } from '@/ui/signs';

import { CellContent } from './cell-element';

const names: readonly SignName[] = ['good', 'busy', 'warn', 'bad', 'info', 'neutral', 'private', 'community'];

test('a cell draws a sign as React does, and the next one in its place', async () => {
  const cell = document.createElement('div');
  const content = new CellContent(cell);
  for (const name of names) {
    const { container } = await render(<Sign name={name}>{`${name} word`}</Sign>);
    content.show({ sign: name, text: `${name} word` });
    expect(cell.innerHTML, name).toBe(container.innerHTML);
  }
  const [sign] = cell.children;
  content.show({ sign: 'community', text: 'another word' });
  expect(cell.children[0]).toBe(sign);
  expect(cell.textContent).toBe('another word');
  content.show('a text');
  expect(cell.innerHTML).toBe('a text');
});
