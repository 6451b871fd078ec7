import { expect, test } from 'vitest';

import { GridRows } from './grid-rows';
import type { TestRow } from './test-list';
import { testList, testRows } from './test-list';

function place(): HTMLElement {
  const box = document.createElement('div');
  box.dataset.scrollBox = '';
  const rows = document.createElement('div');
  box.append(rows);
  document.body.append(box);
  return rows;
}

const picture = (n: number) => ({
  rows: testRows(n),
  columns: testList.columns,
  selected: new Set<string>(),
  card: false,
  rowHeight: 36,
  nameOf: (row: TestRow) => row.name,
  hrefOf: (row: TestRow) => `/${row.name}`,
  onSight: undefined,
});

test('a place that is left and taken again has every row once', () => {
  const rows = new GridRows<TestRow>('r');
  const at = place();
  const leave = rows.attach(at);
  rows.show(picture(3));
  expect(at.children).toHaveLength(3);
  leave?.();
  const leaveAgain = rows.attach(at);
  rows.show(picture(3));
  expect(at.children).toHaveLength(3);
  leaveAgain?.();
});

test('tells of rows that come into sight and of those that leave it', () => {
  const rows = new GridRows<TestRow>('r');
  const seen = new Set<string>();
  const onSight = ({ name }: TestRow) => {
    seen.add(name);
    return () => void seen.delete(name);
  };
  const leave = rows.attach(place());
  rows.show({ ...picture(3), onSight });
  expect([...seen].sort()).toEqual(['gal0', 'gal1', 'gal2']);
  rows.show({ ...picture(1), onSight });
  expect([...seen]).toEqual(['gal0']);
  leave?.();
  expect(seen.size).toBe(0);
});

test('a row that cannot be drawn is told, and the next picture is drawn all the same', () => {
  const rows = new GridRows<TestRow>('r');
  const at = place();
  const leave = rows.attach(at);
  const broken = () => {
    throw new Error('no words');
  };
  const [first] = testList.columns;
  expect(() => rows.show({ ...picture(1), columns: [{ ...first, text: broken }] })).toThrow('no words');
  rows.show(picture(2));
  expect([...at.children].map((row) => row.querySelector('a')?.textContent)).toEqual(['gal0', 'gal1']);
  leave?.();
});
