import { effectiveTime } from '../../../src/domain/model/read';
import type { EpochMs } from '../../../src/domain/model/time';
import { createChronotrackDriver } from '../../../src/readers/chronotrack/driver';
import { createCl7206Driver } from '../../../src/readers/cl7206/driver';
import { createIpicoDriver } from '../../../src/readers/ipico/driver';
import type { Transport } from '../../../src/readers/kit/link';
import type { LinkServer } from '../../../src/readers/kit/link-server';
import type { Timers } from '../../../src/readers/kit/timers';
import { createMylapsDriver } from '../../../src/readers/mylaps/driver';
import { createP3Driver } from '../../../src/readers/p3/driver';
import { createPortalDriver } from '../../../src/readers/portal/driver';
import { createStreamDriver } from '../../../src/readers/push/stream-driver';
import { createRaceResultDriver } from '../../../src/readers/raceresult/driver';
import { ChronotrackSender } from '../../../src/readers/simulator/chronotrack-sender';
import { Cl7206Simulator } from '../../../src/readers/simulator/cl7206';
import { IpicoSimulator } from '../../../src/readers/simulator/ipico';
import { MylapsSender } from '../../../src/readers/simulator/mylaps-sender';
import { P3Simulator } from '../../../src/readers/simulator/p3';
import { PortalSimulator } from '../../../src/readers/simulator/portal';
import { R700Simulator } from '../../../src/readers/simulator/r700';
import { RaceResultSimulator } from '../../../src/readers/simulator/raceresult';
import { UltraSimulator } from '../../../src/readers/simulator/ultra';
import { createUltraDriver } from '../../../src/readers/ultra/driver';
import { type Bench, type MakeWire, setUpBench } from '../../suites/driver-bench';
import { whole } from '../../suites/wire-faults';

/** The clock of a device. */
export interface SteppedClock {
  step(ms: number): void;
}

/** Reads in which a clock is seen to be set that is measured by them, two seconds apart. */
const BY_READS = 20;

/** Every kind of which the reads have a time of the device. `comparedEvery`: seconds between two comparisons of the clocks. */
export const KINDS = [
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
  {
    kind: 'p3',
    comparedEvery: 4,
    tagOf: (second: number) => String(1_000_000 + second),
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const decoder = new P3Simulator({ timers });
      const clock = driftingAhead(decoder, 'clockAhead', timers, driftPpm);
      const driver = createP3Driver(
        wire((port) => decoder.attach(port)),
        { timers },
      );
      return { driver, clock, device: { pass: (tag: string) => clock.before(() => decoder.pass(Number(tag))) } };
    },
  },
  {
    kind: 'push',
    comparedEvery: BY_READS,
    place: 'https://127.0.0.1',
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const reader = new R700Simulator({ timers, login: 'root:impinj' });
      const clock = driftingAhead(reader, 'ahead', timers, driftPpm);
      const driver = createStreamDriver(
        wire((port) => reader.attach(port)),
        { host: '127.0.0.1:443', reader: '127.0.0.1', login: { user: 'root', password: 'impinj' }, preset: null, timers },
      );
      return { driver, clock, device: { pass: (tag: string) => clock.before(() => reader.pass(tag, 1)) } };
    },
  },
  {
    kind: 'mylaps',
    comparedEvery: BY_READS,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const sender = new MylapsSender('Finish', { ahead: zoneAt(timers.now()) });
      const clock = driftingAhead(sender, 'ahead', timers, driftPpm);
      const server = servedBy(wire((port) => sender.attach(port)));
      const driver = createMylapsDriver({ host: '127.0.0.1', port: 3097, server, timers });
      return { driver, clock, device: { pass: (tag: string) => clock.before(() => sender.cross(timers.now(), [tag])) } };
    },
  },
  {
    kind: 'chronotrack',
    comparedEvery: BY_READS,
    make(wire: MakeWire, timers: Timers, driftPpm: number) {
      const sender = new ChronotrackSender(['Finish'], { ahead: zoneAt(timers.now()) });
      const clock = driftingAhead(sender, 'ahead', timers, driftPpm);
      const server = servedBy(wire((port) => sender.attach(port)));
      const driver = createChronotrackDriver({ host: '127.0.0.1', port: 61_611, server, timers });
      return { driver, clock, device: { pass: (tag: string) => clock.before(() => sender.cross(timers.now(), [tag])) } };
    },
  },
] as const;

/** A server to which `cable` leads as soon as it listens. */
function servedBy(cable: Transport): LinkServer {
  return {
    async listen(onLink) {
      const link = await cable.open(new AbortController().signal);
      onLink(link);
      return { port: 1, closed: link.closed, close: () => Promise.resolve() };
    },
  };
}

function zoneAt(at: number): number {
  return -new Date(at).getTimezoneOffset() * 60_000;
}

/** The clock of a device that says only by how much it is ahead. */
function driftingAhead<Name extends string>(device: Record<Name, number>, name: Name, timers: Timers, driftPpm: number) {
  const begun = timers.elapsed();
  const own = device[name];
  let stepped = 0;
  return {
    step(ms: number): void {
      stepped += ms;
      this.before(() => undefined);
    },
    before(act: () => void): void {
      device[name] = own + stepped + Math.round(((timers.elapsed() - begun) * driftPpm) / 1e6);
      act();
    },
  };
}

/** What happens to the clock of a device. */
export interface ClockCourse {
  readonly driftPpm?: number;
  readonly start?: EpochMs;
  /** Seconds; ten minutes when left out. */
  readonly lasting?: number;
  /** Called before each read. */
  act?(clock: SteppedClock, second: number): void;
}

/** By how much each read was stored wrong, in milliseconds, and when, in seconds; the codes of all notices, and how many reads they name as timed wrong. */
export interface ClockOutcome {
  readonly off: readonly { readonly second: number; readonly by: number }[];
  readonly codes: readonly string[];
  readonly named: number;
}

const benches: Bench[] = [];

/** Ends all sessions. */
export async function closeClockBenches(): Promise<void> {
  for (const bench of benches.splice(0)) await bench.readers.close();
}

/** Lets a tag cross every two seconds. */
export async function timesOf(subject: (typeof KINDS)[number], course: ClockCourse): Promise<ClockOutcome> {
  const { kind, make } = subject;
  const { lasting = 600, driftPpm = 0, act } = course;
  const place = 'place' in subject ? subject.place : 'tcp://127.0.0.1:1';
  const tagOf = 'tagOf' in subject ? subject.tagOf : (second: number) => `A580${String(second).padStart(8, '0')}`;
  let clock: SteppedClock = { step: () => undefined };
  const truth = new Map<string, number>();
  const bench = setUpBench(
    {
      name: kind,
      address: `${kind.split(' ')[0]}+${place}`,
      recovers: true,
      isVirtual: true,
      ...(course.start === undefined ? {} : { start: course.start }),
      noise: () => new Uint8Array(),
      make(wire, timers) {
        const made = make(wire, timers, driftPpm);
        clock = made.clock;
        act?.(clock, -1);
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
  for (let second = 0; second < lasting; second += 2) {
    act?.(clock, second);
    bench.device.cross(tagOf(second), 1);
    const next = bench.timers.now() + 2000;
    await bench.until(() => bench.timers.now() >= next);
  }
  // Some devices hold their reads back.
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
