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
  asOf: 0,
  columns: testList.columns,
  selected: new Set<string>(),
  card: false,
  rowHeight: 36,
  nameOf: (row: TestRow) => row.name,
  hrefOf: (row: TestRow) => `/${row.name}`,
  onRowVisible: undefined,
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

test('a short list is drawn before its first layout and not again after it; a long one when it is known what is in sight', async () => {
  const short = new GridRows<TestRow>('r');
  short.show(picture(3));
  const at = place();
  // As wide as a box is beside the navigation: other columns would be drawn after all.
  if (at.parentElement) at.parentElement.style.inlineSize = `${innerWidth - 240}px`;
  const leave = short.attach(at);
  expect(at.children).toHaveLength(3);
  let changed = 0;
  const watcher = new MutationObserver((records) => (changed += records.length));
  watcher.observe(at, { subtree: true, childList: true, attributes: true, characterData: true });

  const long = new GridRows<TestRow>('l');
  long.show(picture(500));
  const beside = place();
  const leaveBeside = long.attach(beside);
  expect(beside.children).toHaveLength(0);
  await expect.poll(() => beside.children.length).toBeGreaterThan(0);
  expect(beside.children.length).toBeLessThan(100);
  // Both have had their layout now.
  expect(changed).toBe(0);
  watcher.disconnect();
  leave?.();
  leaveBeside?.();
});

test('a place that is taken again without a new picture, as when a hidden page is shown, has its rows again', async () => {
  const rows = new GridRows<TestRow>('r');
  rows.show(picture(500));
  const at = place();
  const leave = rows.attach(at);
  await expect.poll(() => at.children.length).toBeGreaterThan(0);
  leave?.();
  const leaveAgain = rows.attach(at);
  await expect.poll(() => at.children.length).toBeGreaterThan(0);
  leaveAgain?.();
});

test('scrolling keeps the elements it has; at rest the Tab key enters at the first row that nothing covers', async () => {
  const rows = new GridRows<TestRow>('r');
  const at = place();
  const box = at.parentElement;
  if (!box) throw new Error('The place has no box.');
  box.style.cssText = 'block-size: 360px; overflow: auto';
  at.style.blockSize = `${36 * 500}px`;
  const leave = rows.attach(at);
  rows.show(picture(500));
  const entry = () => at.querySelector('a[tabindex="0"]')?.closest<HTMLElement>('[data-row]')?.dataset.row;
  expect(entry()).toBe('0');
  const scrollTo = async (top: number) => {
    box.scrollTop = top;
    await new Promise((drawn) => box.addEventListener('scroll', drawn, { once: true }));
  };
  await scrollTo(3600);
  const elements = new Set(at.children);
  for (const top of [3618, 3650, 3700, 3900]) {
    await scrollTo(top);
    expect(new Set(at.children)).toEqual(elements);
  }
  await expect.poll(entry).toBe('110');
  expect(at.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  rows.show(picture(5));
  expect(entry()).toBeDefined();
  leave?.();
});

test('a list that was left far down and begins anew at its top is entered there', async () => {
  const rows = new GridRows<TestRow>('r');
  const open = () => {
    const at = place();
    const box = at.parentElement;
    if (!box) throw new Error('The place has no box.');
    box.style.cssText = 'block-size: 360px; overflow: auto';
    at.style.blockSize = `${36 * 500}px`;
    return { at, box, leave: rows.attach(at) };
  };
  const before = open();
  rows.show(picture(500));
  before.box.scrollTop = 9000;
  await expect.poll(() => before.at.querySelector('[data-row="260"]')).not.toBeNull();
  rows.focused(258, 1);
  rows.left();
  before.leave?.();
  const { at, leave } = open();
  rows.show(picture(500));
  await expect.poll(() => at.querySelector('[data-row="0"] a[tabindex="0"]')).not.toBeNull();
  leave?.();
});

test('tells of rows that come into sight and of those that leave it', () => {
  const rows = new GridRows<TestRow>('r');
  const seen = new Set<string>();
  const onRowVisible = ({ name }: TestRow) => {
    seen.add(name);
    return () => void seen.delete(name);
  };
  const leave = rows.attach(place());
  rows.show({ ...picture(3), onRowVisible });
  expect([...seen].sort()).toEqual(['gal0', 'gal1', 'gal2']);
  rows.show({ ...picture(1), onRowVisible });
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

test('rows are written anew when the time has moved for which they say what they say, and not otherwise', () => {
  let clock = 'before';
  const [first, ...others] = testList.columns;
  const columns = [{ ...first, text: () => clock }, ...others] as const;
  const rows = new GridRows<TestRow>('r');
  const at = place();
  const leave = rows.attach(at);
  const given = { ...picture(1), columns };
  const name = () => at.querySelector('[role=rowheader]')?.textContent;
  rows.show(given);
  clock = 'after';
  rows.show({ ...given });
  expect(name()).toBe('before');
  rows.show({ ...given, asOf: 1 });
  expect(name()).toBe('after');
  leave?.();
});
