import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { SIMULATOR_HELP } from '../../../src/readers/simulator/command-options';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { Yr9700Simulator } from '../../../src/readers/simulator/yr9700';
import { yr9700Stage } from '../../../src/readers/simulator/yr9700-stage';
import { createYr9700Driver } from '../../../src/readers/yr9700/driver';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const RIDER = 'E28011600000000000000001';
const open: SessionLog[] = [];

function rehearsal(profile: 'passive' | 'active') {
  const timers = new VirtualTimers(START);
  const reader = new Yr9700Simulator({ profile, timers });
  const stage = yr9700Stage(reader, timers);
  const log = new SessionLog(
    createYr9700Driver(
      memoryTransport((port) => reader.attach(port), { now: () => timers.now() }),
      { timers },
    ),
    timers,
  );
  open.push(log);
  const pass = (antenna: number): void => stage.pass({ t: 0, kind: 'pass', tag: RIDER, antenna, stay: 800, rssi: null });
  return { timers, reader, stage, log, pass };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('a YR9700 in a scenario', () => {
  it('reports a rider as passive tags do, once for each antenna', async () => {
    const { timers, log, pass } = rehearsal('passive');
    await timers.advance(5000);
    pass(1);
    pass(2);
    await timers.advance(2000);
    expect(log.arrivals.map(({ tag, antenna }) => [tag, antenna]).sort()).toEqual([
      [RIDER, 1],
      [RIDER, 2],
    ]);
  });

  it('reports a rider as active tags do: eight digits, a battery, once per round for all antennas', async () => {
    const { timers, log, reader, stage, pass } = rehearsal('active');
    await timers.advance(5000);
    stage.fault('battery', 'low');
    const before = reader.counts.rounds;
    pass(1);
    pass(2);
    await timers.advance(5000);
    expect(log.arrivals.map(({ tag, antenna, extra }) => ({ tag, antenna, extra }))).toEqual([
      { tag: '00000001', antenna: null, extra: { battery: 'low' } },
    ]);
    expect(reader.counts.tagPackets).toBeLessThanOrEqual(reader.counts.rounds - before);
    expect(log.params('battery-low')).toEqual([{ tag: '00000001' }]);
  });

  it.each([-300_000, 300_000])(
    'reports a rider for as long as the scenario says when the clock is set by %i ms meanwhile',
    async (shift) => {
      const { timers, log, pass } = rehearsal('passive');
      await timers.advance(5000);
      pass(1);
      timers.step(shift);
      await timers.advance(10_000);
      expect(log.reads.map(({ kind, extra }) => [kind, extra])).toEqual([
        ['arrive', null],
        ['depart', { repeat: expect.any(Number) }],
      ]);
      expect(log.reads[1]?.extra?.['repeat']).toBeLessThan(20);
    },
  );

  it('loses an antenna and gets it back', async () => {
    const { timers, log, stage } = rehearsal('passive');
    await timers.advance(2000);
    stage.fault('antenna-off', 2);
    await timers.advance(5000);
    stage.fault('antenna-on', 2);
    await timers.advance(10_000);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([[1, 2], [1], [1, 2]]);
  });

  it('is away for as long as the scenario says that its reboot takes', async () => {
    const { timers, log, stage } = rehearsal('passive');
    await timers.advance(2000);
    stage.fault('reboot', 5000);
    await timers.advance(4000);
    const alive = log.of('alive').length;
    await timers.advance(900);
    expect(log.of('alive')).toHaveLength(alive);
    await timers.advance(5000);
    expect(log.of('alive').length).toBeGreaterThan(alive);
  });

  it.each([
    { value: 'A0FF00', why: 'these bytes, once' },
    { value: 5, why: 'up to this many random bytes before each frame' },
  ])('sends garbage: $why', async ({ value }) => {
    const { timers, log, stage } = rehearsal('passive');
    await timers.advance(2000);
    stage.fault('garbage', value);
    await timers.advance(2000);
    expect(log.of('dropped').length).toBeGreaterThan(0);
  });

  it('accepts its own faults with valid values, and no others', () => {
    const { stage } = rehearsal('passive');
    expect([stage.fault('isMute', true), stage.fault('errors', 3), stage.fault('reboot', true)]).toEqual([true, true, true]);
    expect([stage.fault('isMute', 'yes'), stage.fault('battery', 'flat'), stage.fault('antenna-off', 'all')]).toEqual([
      false,
      false,
      false,
    ]);
    expect([stage.fault('toString', true), stage.fault('garbage', true)]).toEqual([false, false]);
  });

  it.each([
    ['reboot', 5000],
    ['antenna-off', 2],
    ['antenna-on', 2],
    ['battery', 'low'],
    ['isMute', true],
    ['missingEnds', 3],
    ['errors', 3],
    ['error', 83],
    ['badChecks', 3],
    ['falseHeads', 3],
    ['late', 1],
    ['isSplit', true],
    ['garbage', 5],
    ['garbage', 'A0FF00'],
  ])('accepts the fault %s, which the help describes', (name, value) => {
    expect(rehearsal('passive').stage.fault(name, value)).toBe(true);
    expect(SIMULATOR_HELP).toMatch(new RegExp(`\\b${name} `));
  });
});
