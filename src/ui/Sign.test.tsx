import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

import { Sign } from './Sign';
import type { SignName } from './signs';
import { drawSign, signs } from './signs';

test('a sign is the same whether React draws it or not', async () => {
  for (const name of Object.keys(signs) as SignName[]) {
    const { container } = await render(<Sign name={name}>word</Sign>);
    const drawn = drawSign(name);
    drawn.lastChild?.lastChild?.replaceWith('word');
    expect(drawn.isEqualNode(container.firstElementChild), name).toBe(true);
  }
});
