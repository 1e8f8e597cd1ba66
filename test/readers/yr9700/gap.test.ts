import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { Yr9700Simulator } from '../../../src/readers/simulator/yr9700';
import { createYr9700Driver } from '../../../src/readers/yr9700/driver';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const open: SessionLog[] = [];

function race(profile: 'passive' | 'active', isRacing = true) {
  const timers = new VirtualTimers(START);
  const reader = new Yr9700Simulator({ profile, timers });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const driver = createYr9700Driver(cable, { timers });
  const session = (): SessionLog => {
    const log = new SessionLog(driver, timers, isRacing);
    open.push(log);
    return log;
  };
  return { timers, reader, cable, session };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

/** One gap was reported, of a length in milliseconds from `least` to `most`. */
function expectGap(log: SessionLog, least: number, most: number): void {
  const lengths = log
    .of('notice')
    .flatMap((notice) => ('message' in notice && notice.message.code === 'gap' ? [notice.message.params.length] : []));
  expect(lengths).toHaveLength(1);
  expect(lengths[0]).toBeGreaterThanOrEqual(least);
  expect(lengths[0]).toBeLessThanOrEqual(most);
}

describe('a gap in the reading', () => {
  it.each(['passive', 'active'] as const)('of a %s reader in a race is reported with its length when it is over', async (profile) => {
    const { timers, reader, session } = race(profile);
    const log = session();
    await timers.advance(10_000);
    expect(log.notices('gap')).toEqual([]);
    reader.restart(6000);
    await timers.advance(20_000);
    expectGap(log, 6000, 20_000);
  });

  it('is also reported when the link was lost meanwhile', async () => {
    const { timers, cable, session } = race('passive');
    const before = session();
    await timers.advance(5000);
    cable.unplug();
    await before.ended;
    cable.plug();
    await timers.advance(10 * 60_000);
    const after = session();
    await timers.advance(5000);
    expectGap(after, 600_000, 605_000);
  });

  it('is not reported without a race', async () => {
    const { timers, reader, session } = race('passive', false);
    const log = session();
    await timers.advance(5000);
    reader.restart(6000);
    await timers.advance(20_000);
    expect(log.notices('gap')).toEqual([]);
  });

  it('does not come from a round without its end', async () => {
    const { timers, reader, session } = race('passive');
    const log = session();
    await timers.advance(5000);
    reader.roundFaults.missingEnds = 1;
    await timers.advance(5000);
    expect(log.notices('gap')).toEqual([]);
  });

  it('does not come from a computer clock that is set forward', async () => {
    const { timers, session } = race('passive');
    const log = session();
    await timers.advance(10_000);
    timers.step(300_000);
    await timers.advance(5000);
    expect(log.notices('gap')).toEqual([]);
  });

  it('is reported with its real length when the clock is set back meanwhile', async () => {
    const { timers, reader, session } = race('passive');
    const log = session();
    await timers.advance(10_000);
    reader.restart(6000);
    timers.step(-300_000);
    await timers.advance(20_000);
    expectGap(log, 6000, 20_000);
  });
});
