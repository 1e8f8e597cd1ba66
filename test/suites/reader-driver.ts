import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { seededRandom } from '../../src/readers/simulator/random';
import { Race } from '../domain/race-kit';
import { type Bench, type DriverUnderTest, setUpBench } from './driver-bench';
import { DRIVER_COUNTS } from './driver-counts';
import { cut, joined, mixed, noisy, type WireFault, whole } from './wire-faults';

/** Ten thousand crossings in the long tests, a quarter of them in the short ones. */
const CROSSINGS = 2500;
const SEEDS = (process.env['DRIVER_SEEDS'] ?? '11').split(',').map(Number);

/** Tests that every driver passes, in the whole chain of the station: device, bytes, driver, manager, intake. */
export function describeReaderDriver(subject: DriverUnderTest): void {
  const { tagOf = hexTagOf } = subject;
  const benches: Bench[] = [];
  const start = async (fault: WireFault = whole, seed = 1): Promise<Bench> => {
    const bench = setUpBench(subject, fault, seed);
    benches.push(bench);
    await bench.until(bench.isLinked);
    return bench;
  };

  const note = (bench: Bench, run: string, { crossings, due = crossings }: { crossings: number; due?: number }): void => {
    const counted = lapsOf(bench).filter(([, laps]) => laps === 1).length;
    DRIVER_COUNTS.push({ driver: subject.name, run, crossings, due, counted, reads: bench.stored.length, links: bench.opened() });
  };

  afterEach(async () => {
    for (const bench of benches.splice(0)) {
      bench.setIntakeOpen(true);
      await bench.readers.close();
      expect(bench.openLinks()).toBe(0);
    }
  });

  describe(`${subject.name}: with faults on the wire`, () => {
    it.each([
      { fault: whole, seed: 1, why: 'each message in one piece' },
      { fault: cut, seed: 2, why: 'cut anywhere' },
      { fault: joined, seed: 3, why: 'many messages in one piece' },
      { fault: noisy(subject.noise), seed: 4, why: 'noise in between' },
    ])('delivers every crossing that the device reports, and no other: $why', async ({ fault, seed }) => {
      const bench = await start(fault, seed);
      const tags = await crossings(bench, { count: 300, from: 0, seed }, tagOf);
      expect(arrivedTags(bench)).toEqual(tags);
    });

    it.each(SEEDS)(`counts each of ${CROSSINGS} crossings once, with random faults (seed %i)`, async (seed) => {
      const bench = await start(mixed(subject.noise), seed);
      const tags = await crossings(bench, { count: CROSSINGS, from: 0, seed }, tagOf);
      note(bench, `seed ${seed}`, { crossings: tags.length });
      expect(lapsOf(bench)).toEqual(tags.map((tag) => [tag, 1]));
    });

    it('counts noise', async () => {
      const bench = await start(noisy(subject.noise), 5);
      const tags = await crossings(bench, { count: 200, from: 0, seed: 5 }, tagOf);
      expect(bench.status().droppedBytes).toBeGreaterThan(0);
      expect(arrivedTags(bench)).toEqual(tags);
    });

    it('loses no read while the intake refuses reads', async () => {
      const bench = await start();
      bench.setIntakeOpen(false);
      const reported = crossings(bench, { count: 300, from: 0, seed: 6 }, tagOf);
      await bench.until(() => bench.status().waitingReads > 0);
      expect(bench.stored).toEqual([]);
      bench.setIntakeOpen(true);
      expect(arrivedTags(bench)).toEqual([]);
      const tags = await reported;
      expect(arrivedTags(bench)).toEqual(tags);
    });
  });

  describe(`${subject.name}: unplugged and plugged in again`, () => {
    it('reconnects fifty times, delivers the crossings that the device has kept, and leaves no link open', async () => {
      const bench = await start();
      const linksOfOneSession = bench.openLinks();
      let crossed = 0;
      for (let round = 0; round < 50; round++) {
        await crossings(bench, { count: 4, from: crossed, seed: round }, tagOf);
        crossed += 4;
        bench.unplug();
        await bench.until(() => bench.status().state === 'lost');
        if (subject.recovers) bench.device.cross(tagOf(crossed++), 1);
        bench.plug();
        await bench.until(bench.isLinked);
        await bench.until(() => bench.arrived.size >= crossed);
        expect(bench.openLinks()).toBe(linksOfOneSession);
      }
      note(bench, 'unplugged', { crossings: crossed });
      expect(arrivedTags(bench)).toEqual(Array.from({ length: crossed }, (_, index) => tagOf(index)));
    });

    it('reconnects after each of fifty cable pulls at random moments, counts no crossing twice, and loses none that the device has kept', async () => {
      const random = seededRandom(8);
      const bench = await start(mixed(subject.noise), 8);
      const linksOfOneSession = bench.openLinks();
      const { recovers, keepsSent = recovers } = subject;
      let crossed = 0;
      const cross = async (): Promise<string> => {
        const tag = tagOf(crossed++);
        bench.device.cross(tag, random() < 0.5 ? 1 : 2);
        for (let turns = random() * 4; turns > 1; turns--) await bench.turn();
        return tag;
      };
      const due: string[] = [];
      for (let round = 0; round < 50; round++) {
        for (let count = random() * 6; count > 0; count--) {
          const tag = await cross();
          if (keepsSent) due.push(tag);
        }
        bench.unplug();
        if (recovers) due.push(await cross());
        await bench.until(() => bench.status().state === 'lost');
        bench.plug();
        await bench.until(bench.isLinked);
        expect(bench.openLinks()).toBe(linksOfOneSession);
        if (!keepsSent) await bench.until(() => due.every((tag) => bench.arrived.has(tag)));
      }
      due.push(await cross());
      await bench.until(() => due.every((tag) => bench.arrived.has(tag)));
      note(bench, 'cable pulls', { crossings: crossed, due: due.length });
      const reported = new Set(Array.from({ length: crossed }, (_, index) => tagOf(index)));
      expect(lapsOf(bench).filter(([tag, laps]) => laps !== 1 || !reported.has(tag))).toEqual([]);
    });

    it('can be closed at any moment of opening, setting up and reading', async () => {
      const bench = await start();
      const id = bench.status().id;
      for (let turns = 0; turns < 40; turns++) {
        await bench.readers.setOpen(id, true);
        for (let turn = 0; turn < turns; turn++)
          await (turns % 2 === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)));
        await bench.readers.setOpen(id, false);
        expect(bench.openLinks()).toBe(0);
        expect(bench.status().state).toBe('off');
      }
    });
  });
}

/** Ids sort in the order of their numbers. */
function hexTagOf(index: number): string {
  return `E2801160${index.toString(16).toUpperCase().padStart(16, '0')}`;
}

/** Resolves with the ids of all crossings so far when each has arrived. */
async function crossings(
  bench: Bench,
  run: { count: number; from: number; seed: number },
  tagOf: (index: number) => string,
): Promise<readonly string[]> {
  const random = seededRandom(run.seed);
  const total = run.from + run.count;
  for (let index = run.from; index < total; index++) {
    bench.device.cross(tagOf(index), random() < 0.5 ? 1 : 2);
    if (random() < 0.05) await bench.turn();
  }
  await bench.until(() => bench.arrived.size >= total);
  return Array.from({ length: total }, (_, index) => tagOf(index));
}

/** The laps that a race counts from all reads, by tag. */
function lapsOf(bench: Bench): readonly (readonly [string, number])[] {
  const race = new Race({}, (bench.timers.now() - 3_600_000) as EpochMs);
  for (const read of bench.stored) race.record(read);
  return race
    .standings()
    .map(({ tag, laps }) => [tag ?? '', laps] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** In the order in which they are numbered. */
function arrivedTags(bench: Bench): readonly string[] {
  return [...bench.arrived].sort();
}
