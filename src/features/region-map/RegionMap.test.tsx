// Over 400 lines: one map and one harness, and what it promises to eye, keyboard, mouse and finger is read together.
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';

import '@/ui/tokens.css';
import '@/ui/base.css';

import type { MapRegion } from './map-region';
import { placeOf } from './projection';
import { RegionMap } from './RegionMap';

const at = (longitude: string, latitude: string) => placeOf({ longitude, latitude });
const good = { tone: 'good', word: 'Completed' } as const;

const westEurope: MapRegion = {
  name: 'westeurope',
  displayName: 'West Europe',
  place: at('4.9', '52.3667'),
  source: true,
  target: true,
  state: good,
  replicas: 3,
  storageType: 'Standard_ZRS',
  keepReason: 'The source region must stay among the target regions.',
};
const ukSouth: MapRegion = {
  name: 'uksouth',
  displayName: 'UK South',
  place: at('-0.799', '50.941'),
  target: true,
  state: { tone: 'busy', word: 'Replicating' },
  progress: 62,
  replicas: 1,
  storageType: 'Standard_LRS',
};
const eastUs: MapRegion = {
  name: 'eastus',
  displayName: 'East US',
  place: at('-79.8164', '37.3719'),
  target: true,
  state: { tone: 'bad', word: 'Failed' },
  replicas: 1,
  storageType: 'Standard_LRS',
  details: 'Replication failed in this region.',
};
const korea: MapRegion = {
  name: 'koreacentral',
  displayName: 'Korea Central',
  place: at('126.978', '37.5665'),
  eligibility: { kind: 'eligible', consequence: '1 replica of 30 GB' },
};
const canberra: MapRegion = {
  name: 'australiacentral',
  displayName: 'Australia Central',
  place: at('149.1244', '-35.3075'),
  eligibility: { kind: 'ineligible', reason: 'Only for subscriptions on the allow-list.' },
};
const taiwan: MapRegion = {
  name: 'taiwannorth',
  displayName: 'Taiwan North',
  target: true,
  state: good,
  replicas: 1,
};

const calls = () => ({ onAdd: vi.fn(), onRemove: vi.fn(), onChangeReplicas: vi.fn() });

async function show(regions: readonly MapRegion[], editing = false, width = 1000) {
  await page.viewport(width, 800);
  const actions = calls();
  const onSelect = vi.fn();
  function Harness() {
    const [selected, setSelected] = useState<string>();
    return (
      <>
        <RegionMap
          regions={regions}
          label="Replication of 1.0.10"
          selected={selected}
          onSelect={(name) => {
            onSelect(name);
            setSelected(name);
          }}
          editing={editing}
          skipTo="table"
          {...actions}
        />
        <table id="table" tabIndex={-1}>
          <caption>Regions</caption>
        </table>
      </>
    );
  }
  const screen = await render(<Harness />);
  await expect.element(screen.getByRole('listbox')).toBeVisible();
  return { screen, onSelect, ...actions };
}

const active = () => {
  const id = document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.getAttribute('aria-label') : undefined;
};

describe('what the map says', () => {
  test('every region with coordinates is an option in table order, in words', async () => {
    const { screen } = await show([westEurope, ukSouth, eastUs]);
    await expect
      .element(screen.getByRole('option', { name: 'UK South, Replicating, 62 percent, 1 replica' }))
      .toBeInTheDocument();
    const names = screen.getByRole('option').elements();
    expect(names.map((o) => o.getAttribute('aria-label')?.split(',')[0])).toEqual([
      'West Europe',
      'UK South',
      'East US',
    ]);
  });

  test('a region without coordinates is in the list under the map, and the map stays', async () => {
    const { screen, onSelect } = await show([westEurope, taiwan]);
    await expect.element(screen.getByText('Not on the map: 1 region')).toBeVisible();
    await screen.getByRole('button', { name: /Taiwan North/ }).click();
    expect(onSelect).toHaveBeenLastCalledWith('taiwannorth');
    await expect.element(screen.getByRole('option', { name: /West Europe/ })).toBeInTheDocument();
  });

  test('the legend names only what is there', async () => {
    const { screen } = await show([westEurope, ukSouth]);
    const legend = screen.getByRole('list', { name: 'Legend' });
    await expect.element(legend).toHaveTextContent('Source regionCompletedReplicating');
    await expect.element(legend).not.toHaveTextContent('Failed');
  });

  test('no regions: a sentence in place of a map', async () => {
    await page.viewport(1000, 800);
    const screen = await render(
      <RegionMap regions={[]} label="x" selected={undefined} onSelect={() => {}} skipTo="table" />,
    );
    await expect.element(screen.getByText('No regions to show')).toBeVisible();
  });

  test('names and states stand beside the marks', async () => {
    const { screen } = await show([westEurope, eastUs]);
    const picture = screen.container.querySelector('svg');
    expect(picture?.textContent).toContain('East US');
    expect(picture?.textContent).toContain('Failed · 1 replica');
  });
});

test('news of one copy redraws that copy and leaves the others alone', async () => {
  await page.viewport(1000, 800);
  const map = (progress: number) => (
    <RegionMap
      regions={[westEurope, { ...ukSouth, progress }, { ...eastUs }, { ...korea }]}
      label="Replication of 1.0.10"
      selected={undefined}
      onSelect={() => {}}
      skipTo="table"
    />
  );
  const screen = await render(map(62));
  await expect.element(screen.getByRole('option', { name: /62 percent/ })).toBeInTheDocument();
  const touched: Node[] = [];
  const observer = new MutationObserver((records) => touched.push(...records.map((r) => r.target)));
  observer.observe(screen.container, {
    subtree: true,
    attributes: true,
    childList: true,
    characterData: true,
  });
  await screen.rerender(map(63));
  await expect.element(screen.getByRole('option', { name: /63 percent/ })).toBeInTheDocument();
  observer.disconnect();
  // The slice of the disc, the length of the arc, the words of the label, the words of the option.
  expect(touched.length).toBeLessThanOrEqual(4);
});

describe('keyboard', () => {
  test('arrow keys go through the regions in table order, letters jump, Enter selects', async () => {
    const { screen, onSelect } = await show([westEurope, ukSouth, eastUs]);
    screen.getByRole('listbox').element().focus();
    await expect.poll(active).toMatch(/^West Europe/);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(active).toMatch(/^UK South/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(active).toMatch(/^East US/);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(active).toMatch(/^UK South/);
    await userEvent.keyboard('e');
    await expect.poll(active).toMatch(/^East US/);
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenLastCalledWith('eastus');
    await expect
      .element(screen.getByRole('option', { name: /East US/ }))
      .toHaveAttribute('aria-selected', 'true');
    await expect.element(screen.getByRole('heading', { name: 'East US' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
  });

  test('plus, minus and 0 zoom; Shift with an arrow moves the map', async () => {
    const { screen } = await show([westEurope, eastUs, korea]);
    const land = () =>
      Number(/[\d.]+/.exec(screen.container.querySelector('svg path')?.getAttribute('transform') ?? '')?.[0]);
    const shift = () => screen.container.querySelector('svg g')?.getAttribute('transform') ?? '';
    screen.getByRole('listbox').element().focus();
    const start = land();
    await userEvent.keyboard('+');
    await expect.poll(land).toBeCloseTo(start * 1.6, 3);
    const before = shift();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(shift).not.toBe(before);
    await userEvent.keyboard('-');
    await expect.poll(land).toBeCloseTo(start, 3);
    await userEvent.keyboard('++0');
    await expect.poll(land).toBeLessThan(start);
  });

  test('the skip link leads past the map', async () => {
    const { screen } = await show([westEurope]);
    screen.getByRole('link', { name: 'Skip the map' }).element().focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('table');
  });
});

describe('editing on the map', () => {
  test('Enter adds a region that can be added, and says so', async () => {
    const { screen, onAdd } = await show([westEurope, korea], true);
    screen.getByRole('listbox').element().focus();
    await userEvent.keyboard('k{Enter}');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('koreacentral');
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent('Korea Central added to the form, not saved');
  });

  test('a click adds too', async () => {
    const { screen, onAdd } = await show([westEurope, korea], true);
    await screen.getByRole('option', { name: /Korea Central/ }).click();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('koreacentral');
  });

  test('outside of editing a click only selects', async () => {
    const { screen, onAdd, onSelect } = await show([westEurope, korea]);
    await screen.getByRole('option', { name: /Korea Central/ }).click();
    expect(onAdd).not.toHaveBeenCalled();
    expect(onSelect).toHaveBeenLastCalledWith('koreacentral');
  });

  test('A5: a region that cannot be added says why and is not added', async () => {
    const { screen, onAdd } = await show([westEurope, canberra], true);
    await screen.getByRole('option', { name: /Australia Central, Cannot be added, Only for/ }).click();
    expect(onAdd).not.toHaveBeenCalled();
    const button = screen.getByRole('button', { name: 'Add region' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAccessibleDescription('Only for subscriptions on the allow-list.');
  });

  test('A6, S81: Delete removes a target, and refuses the source region with the reason', async () => {
    const { screen, onRemove } = await show([westEurope, ukSouth], true);
    screen.getByRole('listbox').element().focus();
    await userEvent.keyboard('{Delete}');
    expect(onRemove).not.toHaveBeenCalled();
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent('West Europe: The source region must stay');
    await userEvent.keyboard('u{Delete}');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('uksouth');
  });

  test('the strip changes the count as typed and by steps, and shows what is wrong with it', async () => {
    const field = { text: '1', error: 'A whole number from 1 to 100.' };
    const { screen, onChangeReplicas } = await show([westEurope, { ...ukSouth, replicaField: field }], true);
    screen.getByRole('listbox').element().focus();
    await userEvent.keyboard('u{Enter}');
    await screen.getByRole('button', { name: 'One replica more in UK South' }).click();
    expect(onChangeReplicas).toHaveBeenLastCalledWith('uksouth', expect.any(Function));
    expect(onChangeReplicas.mock.lastCall?.[1]('1')).toBe('2');
    const input = screen.getByRole('textbox', { name: 'Replicas in UK South' });
    await userEvent.fill(input, '1.5');
    expect(onChangeReplicas).toHaveBeenLastCalledWith('uksouth', expect.any(Function));
    expect(onChangeReplicas.mock.lastCall?.[1]('2')).toBe('1.5');
    await expect.element(input).toHaveValue('1.5');
    await expect.element(input).toHaveAccessibleDescription('A whole number from 1 to 100.');
  });

  test('pending changes are drawn and said as not saved', async () => {
    const { screen } = await show(
      [westEurope, { ...ukSouth, pending: 'remove' }, { ...korea, eligibility: undefined, pending: 'add' }],
      true,
    );
    await expect
      .element(screen.getByRole('option', { name: /UK South.*To be removed, not saved/ }))
      .toBeInTheDocument();
    await expect
      .element(screen.getByRole('list', { name: 'Legend' }))
      .toHaveTextContent('To be added · not saved');
  });
});

describe('near regions', () => {
  const cluster = (
    [
      ['northeurope', 'North Europe', '-6.2597', '53.3478'],
      ['ukwest', 'UK West', '-3.084', '53.427'],
      ['francecentral', 'France Central', '2.373', '46.3772'],
      ['belgiumcentral', 'Belgium Central', '4.3557', '50.8455'],
      ['germanynorth', 'Germany North', '8.8064', '53.0736'],
    ] as const
  ).map(([name, displayName, lon, lat]): MapRegion => ({
    ...ukSouth,
    name,
    displayName,
    place: at(lon, lat),
    state: good,
  }));
  const far = {
    ...eastUs,
    name: 'newzealandnorth',
    displayName: 'New Zealand North',
    place: at('174.7', '-36.8'),
  };

  test('many become one group with their mix; a press lists every member', async () => {
    const { screen, onSelect } = await show([eastUs, ukSouth, ...cluster, far], false, 560);
    await screen.getByRole('button', { name: '6 nearby regions: 1 Replicating, 5 Completed' }).click();
    await expect.element(screen.getByRole('heading', { name: '6 regions' })).toHaveFocus();
    await screen.getByRole('button', { name: /France Central/ }).click();
    expect(onSelect).toHaveBeenLastCalledWith('francecentral');
    await expect.element(screen.getByRole('heading', { name: 'France Central' })).toBeVisible();
  });

  test('each member keeps its own stop for the arrow keys', async () => {
    const { screen } = await show([eastUs, ukSouth, ...cluster, far], false, 560);
    screen.getByRole('listbox').element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect
      .poll(active)
      .toBe('North Europe, Completed, 1 replica, Standard_LRS, Target region, in a group of 6 regions');
  });

  test('zooming to the group takes it apart', async () => {
    const { screen } = await show([eastUs, ukSouth, ...cluster, far], false, 560);
    await screen.getByRole('button', { name: /6 nearby regions/ }).click();
    await screen.getByRole('button', { name: 'Zoom to these regions' }).click();
    await expect
      .element(
        screen.getByRole('option', { name: /UK West, Completed, 1 replica, Standard_LRS, Target region$/ }),
      )
      .toBeInTheDocument();
  });
});

describe('pointer', () => {
  test('the wheel leaves the page alone until the map has the focus', async () => {
    const { screen } = await show([westEurope, eastUs]);
    const surface = screen.getByRole('listbox').element().parentElement;
    const wheel = () => new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true });
    const first = wheel();
    surface?.dispatchEvent(first);
    expect(first.defaultPrevented).toBe(false);
    await expect.element(screen.getByText(/Click the map first/)).toBeInTheDocument();
    screen.getByRole('listbox').element().focus();
    const second = wheel();
    surface?.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(true);
  });

  test('a finger first selects; the strip then has the button and what adding means', async () => {
    const { screen, onAdd, onSelect } = await show([westEurope, korea], true);
    const option = screen.getByRole('option', { name: /Korea Central/ }).element();
    const { x, y, width } = option.getBoundingClientRect();
    const where = { clientX: x + width / 2, clientY: y + width / 2 };
    option.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch', ...where }));
    await expect.element(screen.getByText('1 replica of 30 GB')).toBeVisible();
    expect(onSelect).toHaveBeenLastCalledWith('koreacentral');
    expect(onAdd).not.toHaveBeenCalled();
    await screen.getByRole('button', { name: 'Add region' }).click();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('koreacentral');
  });

  test('a press beside a mark reaches it within 22 pixels', async () => {
    const { screen, onSelect } = await show([westEurope, eastUs]);
    const surface = screen.getByRole('listbox').element().parentElement;
    const { x, y, width } = screen
      .getByRole('option', { name: /East US/ })
      .element()
      .getBoundingClientRect();
    const press = (dx: number) =>
      surface?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, clientX: x + width / 2 + dx, clientY: y + width / 2 }),
      );
    press(60);
    expect(onSelect).not.toHaveBeenCalled();
    press(-20);
    expect(onSelect).toHaveBeenLastCalledWith('eastus');
  });

  test('two fingers zoom', async () => {
    const { screen } = await show([westEurope, eastUs]);
    const surface = screen.getByRole('listbox').element().parentElement;
    if (surface) surface.setPointerCapture = () => {};
    const scale = () =>
      Number(/[\d.]+/.exec(screen.container.querySelector('svg path')?.getAttribute('transform') ?? '')?.[0]);
    const start = scale();
    const finger = (type: string, pointerId: number, clientX: number) =>
      surface?.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          button: 0,
          pointerId,
          pointerType: 'touch',
          clientX,
          clientY: 200,
        }),
      );
    finger('pointerdown', 1, 400);
    finger('pointerdown', 2, 500);
    finger('pointermove', 2, 600);
    finger('pointerup', 1, 400);
    finger('pointerup', 2, 600);
    await expect.poll(scale).toBeCloseTo(start * 2, 2);
  });

  test('a drag moves the map and selects nothing', async () => {
    const { screen, onSelect } = await show([westEurope, eastUs]);
    const surface = screen.getByRole('listbox').element().parentElement;
    const shift = () => screen.container.querySelector('svg g')?.getAttribute('transform');
    const before = shift();
    const option = screen.getByRole('option', { name: /East US/ }).element();
    const box = option.getBoundingClientRect();
    const event = (type: string, dx: number) =>
      new PointerEvent(type, {
        bubbles: true,
        button: 0,
        pointerId: 1,
        clientX: box.x + 20 + dx,
        clientY: box.y + 20,
      });
    if (surface) surface.setPointerCapture = () => {};
    option.dispatchEvent(event('pointerdown', 0));
    option.dispatchEvent(event('pointermove', 30));
    option.dispatchEvent(event('pointermove', 60));
    option.dispatchEvent(event('pointerup', 60));
    option.dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: box.x + 80, clientY: box.y + 20 }),
    );
    await expect.poll(shift).not.toBe(before);
    expect(onSelect).not.toHaveBeenCalled();
  });
});
