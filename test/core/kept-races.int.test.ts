import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Command } from '../../src/domain/model/command';
import type { TagId } from '../../src/domain/model/read';
import type { Participant } from '../../src/domain/model/views';
import { allSteps } from '../../src/domain/steps';
import type { Station } from '../../src/station';
import { temporaryFolder } from '../journal/race-folder';
import { at, RULES } from '../journal/samples';
import { crossing, openStation, TestClock, table } from './stations';

const second = (s: number) => at(s * 1000);

function add(station: Station, bib: string, tag: string): void {
  carryOut(station, { type: 'add-participant', details: { bib, name: '', category: '', team: '' }, tags: [tag as TagId] });
}

function carryOut(station: Station, command: Command): void {
  const done = allSteps(station.execute(command, 'desk'));
  if (!done.ok) throw new Error(JSON.stringify(done));
}

function start(station: Station, s: number): void {
  carryOut(station, { type: 'start', at: second(s) });
}

const pathOf = (station: Station): string => station.race()?.path ?? '';

/** Youth with two riders, of whom Y1 finished at 600 s, goes on beside Elite, which was started 20 s later and is open. */
async function youthAndElite(folder = temporaryFolder()) {
  const clock = new TestClock();
  const station = await openStation(folder, { now: clock.now });
  station.createRace({ name: 'Youth', rules: { ...RULES, totalLaps: 2 }, startAt: null }, 'desk');
  add(station, '1', 'Y1');
  add(station, '2', 'Y2');
  start(station, 0);
  await station.record([crossing('Y1', 300), crossing('Y2', 350), crossing('Y1', 600)]);
  clock.set(second(610));
  const youth = pathOf(station);
  station.createRace({ name: 'Elite', rules: RULES, startAt: null }, 'desk');
  add(station, '11', 'E1');
  clock.set(second(620));
  start(station, 620);
  return { station, youth, elite: pathOf(station), clock, folder };
}

describe('several races in a day (rule 31)', () => {
  it('the last rider of the race before counts there, is nobody unknown, and is not in the race that is open', async () => {
    const { station, youth, elite } = await youthAndElite();
    expect(await station.record([crossing('Y2', 695), crossing('E1', 700)])).toEqual({ stored: 2, known: 0 });
    expect(table(station)).toEqual([['E1', 1]]);
    expect(station.race()?.unknownTags()).toEqual([]);
    expect(station.race()?.trace('tag:Y2')).toBeNull();
    station.openRace(youth);
    expect(table(station)).toEqual([
      ['Y1', 2],
      ['Y2', 2],
    ]);
    expect(
      station
        .race()
        ?.standings()
        .every(({ finished }) => finished),
    ).toBe(true);
    station.openRace(elite);
    expect(table(station)).toEqual([['E1', 1]]);
  });

  it('a batch that is sent again is known in every race', async () => {
    const { station } = await youthAndElite();
    const batch = [crossing('Y2', 695), crossing('E1', 700), crossing('STRAY', 701)];
    expect(await station.record(batch)).toEqual({ stored: 3, known: 0 });
    expect(await station.record(batch)).toEqual({ stored: 0, known: 3 });
    expect(station.race()?.unknownTags()).toMatchObject([{ tag: 'STRAY' }]);
  });

  it('a read before the gun of the kept race, or after its stop, belongs to the open one', async () => {
    const { station, youth, elite } = await youthAndElite();
    station.openRace(youth);
    carryOut(station, { type: 'stop', at: second(650) });
    station.openRace(elite);
    await station.record([crossing('Y2', 640), crossing('Y2', 695)]);
    expect(station.race()?.unknownTags()).toMatchObject([{ tag: 'Y2', reads: 1, firstAt: second(695) }]);
    station.openRace(youth);
    expect(table(station)).toEqual([
      ['Y1', 2],
      ['Y2', 2],
    ]);
  });

  it('a rider of both races counts in both', async () => {
    const { station, youth } = await youthAndElite();
    add(station, '12', 'Y2');
    await station.record([crossing('Y2', 695)]);
    expect(table(station)).toEqual([
      ['Y2', 1],
      ['E1', 0],
    ]);
    station.openRace(youth);
    expect(table(station)).toContainEqual(['Y2', 2]);
  });

  it('a race in which nobody is registered gets every read', async () => {
    const { station, youth } = await youthAndElite();
    station.createRace({ name: 'Open training', rules: RULES, startAt: second(620) }, 'desk');
    await station.record([crossing('Y2', 695)]);
    expect(table(station)).toEqual([['Y2', 1]]);
    expect(station.keptRaces().map(({ name, out }) => [name, out])).toEqual([
      ['Youth', 0],
      ['Elite', 1],
    ]);
    station.openRace(youth);
    expect(table(station)).toContainEqual(['Y2', 2]);
  });

  it('the races are named with who is still out', async () => {
    const { station } = await youthAndElite();
    const seen = { name: 'Youth', riders: 2, out: 1, phase: 'running', lastPassAt: second(600) };
    expect(station.keptRaces()).toMatchObject([seen]);
    await station.record([crossing('Y2', 695)]);
    expect(station.keptRaces()).toMatchObject([{ ...seen, out: 0, phase: 'settled', lastPassAt: second(695) }]);
  });

  // On POSIX systems a process loses its locks of a file when it closes that file in any other way.
  it.runIf(process.platform === 'linux')('listing the files keeps the lock of each race that is open', async () => {
    const { station, youth, elite } = await youthAndElite();
    const isLocked = (path: string) => readFileSync('/proc/locks', 'latin1').includes(`:${statSync(path).ino} `);
    // While something is in the log, nobody looks into the file.
    await vi.waitFor(() => expect([youth, elite].map((path) => statSync(`${path}-wal`).size)).toEqual([0, 0]), 10_000);
    expect(station.raceFiles().map(({ holdsRace }) => holdsRace)).not.toContain(false);
    expect([youth, elite].map(isLocked)).toEqual([true, true]);
  });

  it('a race takes late reads for an hour after its end, and is closed then', async () => {
    const { station, clock, youth } = await youthAndElite();
    await station.record([crossing('Y2', 695)]);
    clock.set(second(695 + 3_599));
    expect(station.keptRaces()).toHaveLength(1);
    clock.set(second(695 + 3_600));
    expect(station.keptRaces()).toEqual([]);
    expect(readdirSync(join(youth, '..')).filter((file) => file.startsWith(basename(youth)))).toEqual([basename(youth)]);
  });

  it('a race that riders start by a list, without a gun, goes on from the first own start', async () => {
    const clock = new TestClock();
    const station = await openStation(temporaryFolder(), { now: clock.now });
    station.createRace({ name: 'Time trial', rules: { ...RULES, totalLaps: 1, starts: 'list' }, startAt: null }, 'desk');
    add(station, '1', 'Y1');
    add(station, '2', 'Y2');
    const riders = station.race()?.participants() ?? [];
    carryOut(station, { type: 'list-starts', starts: riders.map(({ id }, index) => ({ participant: id, at: second(60 * index) })) });
    clock.set(second(610));
    const trial = pathOf(station);
    station.createRace({ name: 'Kids', rules: RULES, startAt: null }, 'desk');
    add(station, '11', 'E1');
    expect(station.keptRaces()).toMatchObject([{ name: 'Time trial', phase: 'running', startAt: second(0), out: 2 }]);
    await station.record([crossing('Y2', -1), crossing('Y2', 695)]);
    expect(station.race()?.unknownTags()).toMatchObject([{ tag: 'Y2', reads: 1, firstAt: second(-1) }]);
    station.openRace(trial);
    expect(table(station)).toContainEqual(['Y2', 1]);
  });

  it('a race that was not started, or that begins again, does not go on', async () => {
    const station = await openStation(temporaryFolder());
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    expect(station.keptRaces()).toEqual([]);
    start(station, 0);
    station.resetRace('desk');
    expect(station.keptRaces()).toEqual([]);
  });

  it('a race of own starts alone goes on from the first of them, without a gun (rule 26)', async () => {
    const clock = new TestClock();
    const station = await openStation(temporaryFolder(), { now: clock.now });
    station.createRace({ name: 'Time trial', rules: { ...RULES, totalLaps: 1, starts: 'list' }, startAt: null }, 'desk');
    add(station, '1', 'T1');
    add(station, '2', 'T2');
    const [one, other] = station.race()?.participants() ?? [];
    const startsOf = (...starts: readonly (readonly [Participant | undefined, number])[]) =>
      starts.flatMap(([rider, s]) => (rider === undefined ? [] : [{ participant: rider.id, at: second(s) }]));
    carryOut(station, { type: 'list-starts', starts: startsOf([one, 60], [other, 120]) });
    clock.set(second(130));
    const trial = pathOf(station);
    station.createRace({ name: 'Elite', rules: RULES, startAt: second(125) }, 'desk');
    add(station, '11', 'E1');
    expect(station.keptRaces()).toMatchObject([{ name: 'Time trial', startAt: second(60), phase: 'running', out: 2 }]);
    await station.record([crossing('T1', 30), crossing('T1', 1_200), crossing('E1', 200)]);
    expect(table(station)).toContainEqual(['E1', 1]);
    // Before the first start of all it is nobody's lap there.
    expect(station.race()?.unknownTags()).toMatchObject([{ tag: 'T1', reads: 1 }]);
    expect(station.keptRaces()).toMatchObject([{ name: 'Time trial', out: 1 }]);
    station.openRace(trial);
    expect(table(station)).toContainEqual(['T1', 1]);
  });

  it('after the station was closed or killed all races go on', async () => {
    const { station, folder, youth, clock } = await youthAndElite();
    await station.close();
    const again = await openStation(folder, { now: clock.now });
    await again.record([crossing('Y2', 695), crossing('E1', 700)]);
    expect(table(again)).toEqual([['E1', 1]]);
    again.openRace(youth);
    expect(table(again)).toContainEqual(['Y2', 2]);
  });

  it('where the file of a kept race takes no more, its reads are saved in the open race, and that is said', async () => {
    const { station, youth } = await youthAndElite();
    rmSync(youth);
    expect(await station.record([crossing('Y2', 695), crossing('E1', 700)])).toEqual({ stored: 2, known: 0 });
    expect(station.race()?.unknownTags()).toMatchObject([{ tag: 'Y2' }]);
    expect(station.health().journal.fault).toEqual({ code: 'kept-race-unwritable', params: { name: 'Youth', path: youth } });
  });

  it('the riders of another race are registered in a new one with the tags that they have', async () => {
    const { station, youth } = await youthAndElite();
    station.createRace({ name: 'Final', rules: RULES, startAt: null, riders: station.ridersOf(youth) }, 'desk');
    expect(
      station
        .race()
        ?.participants()
        .map(({ bib, assignments }) => [bib, assignments.map(({ tag }) => tag)]),
    ).toEqual([
      ['1', ['Y1']],
      ['2', ['Y2']],
    ]);
    const closed = await openStation(temporaryFolder());
    onTestFinished(async () => void (await closed.close()));
    expect(closed.ridersOf(pathOf(closed))).toEqual([]);
  });
});
