import { expect, it } from 'vitest';

import { childrenOf, namedIn } from './graph-questions';

const GALLERY = "/subscriptions/S/resourceGroups/o'neil/providers/Microsoft.Compute/galleries/gal";

it('asks for what lies below one parent only, ordered by id, and keeps quotes inside the text', () => {
  const { query } = childrenOf(GALLERY, 'images');
  // The slash after "images" keeps gal2 and its like out.
  expect(query).toContain(
    String.raw`id startswith '/subscriptions/s/resourcegroups/o\'neil/providers/microsoft.compute/galleries/gal/images/'`,
  );
  expect(query).toContain("type =~ 'microsoft.compute/galleries/images'\n");
  expect(query.endsWith('order by id asc')).toBe(true);
  expect(childrenOf(`${GALLERY}/images/i`, 'versions').query).toContain("/images/i/versions/'");
});

it('what lies in one gallery is asked for by its folded id, and no gallery whose name begins alike', () => {
  const { query } = namedIn(GALLERY);
  expect(query).toContain(
    String.raw`id startswith '/subscriptions/s/resourcegroups/o\'neil/providers/microsoft.compute/galleries/gal/images/'`,
  );
});
