import { afterEach, describe, expect, it } from 'vitest';
import { effectiveTime } from '../../../src/domain/model/read';
import { createCl7206Driver } from '../../../src/readers/cl7206/driver';
import { createIpicoDriver } from '../../../src/readers/ipico/driver';
import type { Timers } from '../../../src/readers/kit/timers';
import { createPortalDriver } from '../../../src/readers/portal/driver';
import { createRaceResultDriver } from '../../../src/readers/raceresult/driver';
import { Cl7206Simulator } from '../../../src/readers/simulator/cl7206';
import { IpicoSimulator } from '../../../src/readers/simulator/ipico';
import { PortalSimulator } from '../../../src/readers/simulator/portal';
import { RaceResultSimulator } from '../../../src/readers/simulator/raceresult';
import { UltraSimulator } from '../../../src/readers/simulator/ultra';
import { createUltraDriver } from '../../../src/readers/ultra/driver';
import { type Bench, type MakeWire, setUpBench } from '../../suites/driver-bench';
import { whole } from '../../suites/wire-faults';

const benches: Bench[] = [];

afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.readers.close();
});

interface SteppedClock {
  step(ms: number): void;
}

/** `comparedEvery`: seconds between two comparisons of the clocks. */
const KINDS = [
  {
    kind: 'raceresult',
    comparedEvery: 12,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const decoder = new RaceResultSimulator({ timers, driftPpm });
      return {
        driver: createRaceResultDriver(
          wire((port) => decoder.attach(port)),
          { timers },
        ),
        clock: decoder.clock,
        device: decoder,
      };
    },
  },
  {
    kind: 'raceresult without a date',
    comparedEvery: 12,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const decoder = new RaceResultSimulator({ timers, driftPpm, hasDate: false });
      return {
        driver: createRaceResultDriver(
          wire((port) => decoder.attach(port)),
          { timers },
        ),
        clock: decoder.clock,
        device: decoder,
      };
    },
  },
  {
    kind: 'ultra',
    comparedEvery: 34,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const reader = new UltraSimulator({ timers, driftPpm });
      return {
        driver: createUltraDriver(
          wire((port) => reader.attach(port)),
          { timers },
        ),
        clock: reader.clock,
        device: reader,
      };
    },
  },
  {
    kind: 'cl7206',
    comparedEvery: 4,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const reader = new Cl7206Simulator({ timers, driftPpm });
      return {
        driver: createCl7206Driver(
          wire((port) => reader.attach(port)),
          { timers },
        ),
        clock: reader.clock,
        device: { pass: (tag: string) => reader.read(tag, 1) },
      };
    },
  },
  {
    kind: 'ipico',
    comparedEvery: 12,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const reader = new IpicoSimulator({ timers, driftPpm });
      return {
        driver: createIpicoDriver(
          wire((port) => reader.attach(port)),
          { timers },
        ),
        clock: reader.clock,
        device: reader,
      };
    },
  },
  {
    kind: 'portal',
    comparedEvery: 14,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const portal = new PortalSimulator({ timers, driftPpm, heldBackMs: 2000 });
      return {
        driver: createPortalDriver(
          wire((port) => portal.attach(port)),
          { timers },
        ),
        clock: portal.clock,
        device: portal,
      };
    },
  },
] as const;

/** Lets a tag cross every two seconds for ten minutes. Returns by how much each read was stored wrong, in milliseconds, and when, in seconds. */
async function errors({ kind, make }: (typeof KINDS)[number], driftPpm: number, act: (clock: SteppedClock, second: number) => void) {
  let clock: SteppedClock = { step: () => undefined };
  const truth = new Map<string, number>();
  const bench = setUpBench(
    {
      name: kind,
      address: `${kind.split(' ')[0]}+tcp://127.0.0.1:1`,
      recovers: true,
      isVirtual: true,
      noise: () => new Uint8Array(),
      make(wire, timers) {
        const made = make(wire, timers, driftPpm);
        clock = made.clock;
        return {
          driver: made.driver,
          device: {
            cross: (tag) => {
              truth.set(tag, timers.now());
              made.device.pass(tag);
            },
          },
        };
      },
    },
    whole,
  );
  benches.push(bench);
  await bench.until(bench.isLinked);
  const begun = bench.timers.now();
  for (let second = 0; second < 600; second += 2) {
    act(clock, second);
    bench.device.cross(`A580${String(second).padStart(8, '0')}`, 1);
    const next = bench.timers.now() + 2000;
    await bench.until(() => bench.timers.now() >= next);
  }
  const end = bench.timers.now() + 3000;
  await bench.until(() => bench.timers.now() >= end);
  const off = bench.stored.flatMap((read) => {
    const at = truth.get(read.tag);
    if (at === undefined || read.kind !== 'arrive') return [];
    return [{ second: Math.round((at - begun) / 1000), by: effectiveTime(read) - at }];
  });
  const messages = bench.status().notices.map(({ message }) => message);
  const named = messages.reduce((sum, message) => sum + (message.code === 'reads-mistimed' ? message.params.count : 0), 0);
  return { off, codes: messages.map(({ code }) => code), named };
}

describe.each(KINDS)('reads of a $kind are timed right', (subject) => {
  it.each([40, -200])('while its clock drifts by %i ppm', async (driftPpm) => {
    const { off, codes } = await errors(subject, driftPpm, () => undefined);
    expect(off).toHaveLength(300);
    expect(Math.max(...off.slice(10).map(({ by }) => Math.abs(by)))).toBeLessThanOrEqual(60);
    expect(codes).not.toContain('clock');
  });

  it.each([-1500, 1500, 5000, -5000, -3_600_000, 3_600_000])(
    'after its clock is set by %i ms, and those before that is seen are named, and no others',
    async (by) => {
      const { off, codes, named } = await errors(subject, 0, (clock, second) => {
        if (second === 300) clock.step(by);
      });
      const wrong = off.filter((read) => Math.abs(read.by) > 100).map(({ second }) => second);
      expect(wrong.filter((second) => second < 300 || second > 300 + subject.comparedEvery)).toEqual([]);
      expect(codes).toContain('clock');
      expect(named).toBe(wrong.length);
    },
  );
});
