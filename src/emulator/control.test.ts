import { describe, expect, test, vi } from 'vitest';

import { createControl } from './control';
import { createEmulator } from './emulator';
import { routes } from './routes';
import { contoso } from './scenarios/contoso';
import { empty } from './scenarios/empty';
import { TEST_START } from './testing';

const scenarios = [contoso, empty];

async function started() {
  let real = TEST_START;
  const emulator = await createEmulator({
    routes,
    scenario: async (name) => scenarios.find((s) => s.name === name) ?? contoso,
    firstScenario: 'contoso',
    realNow: () => real,
  });
  const control = createControl({
    emulator,
    scenarios: scenarios.map((s) => ({ ...s, load: () => s })),
    door: () => 'page',
    readEstate: () => Promise.reject(new Error('unreadable')),
  });
  return { emulator, control, pass: (ms: number) => (real += ms) };
}

describe('the control', () => {
  test('begins with the scenario’s own persona, speed and faults', async () => {
    const { control } = await started();
    expect(control.getState()).toMatchObject({
      scenario: 'contoso',
      persona: contoso.defaultPersona,
      speed: contoso.speed,
      persistent: false,
      door: 'page',
    });
    expect(control.personas().map((p) => p.name)).toContain('reader');
    expect(control.scenarios.map((s) => s.name)).toEqual(['contoso', 'empty']);
  });

  test('gives the same state object until something of it changed, and tells whoever listens', async () => {
    const { control, emulator } = await started();
    const heard = vi.fn();
    const stop = control.subscribe(heard);
    const before = control.getState();
    await emulator.session.write(() => ({ changes: [] }));
    expect(control.getState()).toBe(before);
    expect(heard).not.toHaveBeenCalled();
    await control.setPersona('reader');
    expect(control.getState()).not.toBe(before);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await control.setPersona('owner');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('runs the clock at any speed, stops it, moves it', async () => {
    const { control, emulator, pass } = await started();
    await control.setSpeed(60);
    pass(1_000);
    expect(emulator.now()).toBe(TEST_START + 60_000);
    await control.setSpeed(0);
    pass(5_000);
    expect(emulator.now()).toBe(TEST_START + 60_000);
    await control.advance(3_600_000);
    expect(emulator.now()).toBe(TEST_START + 3_660_000);
    await control.setClock('2030-01-01T00:00:00Z');
    expect(new Date(emulator.now()).toISOString()).toBe('2030-01-01T00:00:00.000Z');
    await control.setSpeed(1);
    pass(1_000);
    expect(new Date(emulator.now()).toISOString()).toBe('2030-01-01T00:00:01.000Z');
  });

  test('shows another scenario from its start, dated as asked', async () => {
    const { control, emulator } = await started();
    const { estate } = control.getState();
    await control.setScenario('empty', '2031-05-05T00:00:00Z');
    expect(control.getState()).toMatchObject({ scenario: 'empty', faults: [] });
    expect(control.getState().estate).not.toBe(estate);
    expect(new Date(emulator.now()).toISOString()).toBe('2031-05-05T00:00:00.000Z');
  });

  test('falls back to a persona that the new scenario has', async () => {
    const { control } = await started();
    await control.setPersona('guest');
    await control.setScenario('empty');
    expect(control.getState().persona).toBe(empty.defaultPersona);
  });

  test.each([
    ['a persona', (c: Awaited<ReturnType<typeof started>>['control']) => c.setPersona('nobody')],
    ['a scenario', (c: Awaited<ReturnType<typeof started>>['control']) => c.setScenario('nowhere')],
    ['a speed', (c: Awaited<ReturnType<typeof started>>['control']) => c.setSpeed(-1)],
    ['a date', async (c: Awaited<ReturnType<typeof started>>['control']) => c.setClock('yesterday')],
  ])('refuses %s that there is not, and stays as it was', async (_, ask) => {
    const { control } = await started();
    const before = control.getState();
    await expect(ask(control)).rejects.toThrow();
    expect(control.getState()).toBe(before);
  });
});
