import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSteps } from '../src/domain/steps';
import type { Db } from '../src/journal/db';
import { openDb } from '../src/journal/db';
import { DISK_JOURNALS } from '../src/journal/disk-journals';
import type { NewAct } from '../src/journal/journal';
import { createJournal } from '../src/journal/sqlite-journal';
import type { Station } from '../src/station';
import { crossing, hear, KeptLog, openStation, TestClock, table } from './core/stations';
import { temporaryFolder } from './journal/race-folder';
import { at, NOON, RULES } from './journal/samples';

const fault = (code: string): unknown => expect.objectContaining({ name: 'FaultError', fault: expect.objectContaining({ code }) });

function pathOf(station: Station): string {
  return station.race()?.path ?? '';
}

describe('a station that starts', () => {
  it('creates a race with the defaults in an empty folder, counting from that moment', async () => {
    const station = await openStation(temporaryFolder());
    expect(station.race()?.control).toMatchObject({ rules: RULES, startAt: NOON, gunSet: false, stopAt: null });
    expect(station.race()?.revision).toBe(1);
    expect(station.defaults).toEqual(RULES);
  });

  it('uses the configured start as the gun of a race that it creates', async () => {
    const station = await openStation(temporaryFolder(), { startAt: at(-60_000) });
    expect(station.race()?.control).toMatchObject({ startAt: at(-60_000), gunSet: true });
  });

  it('continues the race that was open, whatever the present defaults are', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const other = first.createRace({ name: 'Other', rules: RULES, startAt: null }, 'desk').path;
    first.createRace({ name: 'Newest', rules: RULES, startAt: null }, 'desk');
    first.openRace(other);
    await first.record([crossing('A1', 10), crossing('A1', 20)]);
    await first.close();
    const second = await openStation(dataDir, { rules: { ...RULES, totalLaps: 99 }, startAt: at(5) });
    expect(pathOf(second)).toBe(other);
    expect(second.race()?.control).toMatchObject({ name: 'Other', rules: RULES, startAt: NOON });
    expect(table(second)).toEqual([['A1', 2]]);
    expect(second.health()).toMatchObject({ journal: { writable: true, fault: null, entries: 3 } });
  });

  it('times events by the reader’s own time where it is set to, and by their timestamp otherwise', async () => {
    const dated = (stamped: number, shown: number) => ({
      ...crossing('A1', stamped),
      extra: { first: new Date(at(shown * 1000)).toISOString().slice(0, -1) },
    });
    const reads = [dated(10.4, 10), dated(20.7, 20)];
    for (const [eventTime, elapsed] of [
      ['timestamp', 10_300],
      ['first', 10_000],
    ] as const) {
      const station = await openStation(temporaryFolder(), { eventTime });
      await station.record(reads);
      expect(station.race()?.standings()).toMatchObject([{ laps: 2, lastLap: elapsed }]);
    }
  });

  it('knows after a restart whose clock was off', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    await first.record([crossing('A1', 10), { ...crossing('A1', 20), timestamp: at(7_200_000) }]);
    const senders = first.health().senders;
    await first.close();
    const second = await openStation(dataDir);
    expect([senders[0]?.finding, second.health().senders]).toEqual(['ahead', senders]);
  });

  it('has the same last passings and laps after a restart', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    await first.record([crossing('A1', 10), crossing('B2', 11), crossing('A1', 20)]);
    const laps = first.race()?.lastPassings(10);
    await first.close();
    const second = await openStation(dataDir);
    expect(second.race()?.lastPassings(10)).toEqual(laps);
    expect(
      second
        .race()
        ?.lapsSince(2)
        ?.map((lap) => lap.seq),
    ).toEqual([3, 4]);
  });

  it.each([
    { what: 'is gone', spoil: (path: string) => rmSync(path), code: 'file-missing' },
    { what: 'was overwritten', spoil: (path: string) => writeFileSync(path, 'text'), code: 'file-corrupt' },
  ])('runs without a race when the file $what, and reports the fault', async ({ spoil, code }) => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    spoil(path);
    const log = new KeptLog();
    const station = await openStation(dataDir, { log });
    expect(station.race()).toBeNull();
    expect(station.health().journal).toMatchObject({ path: null, writable: false, fault: { code }, entries: 0 });
    expect(log.lines).toEqual(['error entries cannot be stored in the race file']);
    await expect(station.record([crossing('A1', 10)])).rejects.toEqual(fault(code));
    expect(() => allSteps(station.execute({ type: 'resume' }, 'desk'))).toThrow(fault(code));
    expect(() => station.resetRace('desk')).toThrow(fault(code));
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    expect(station.health().journal).toMatchObject({ writable: true, fault: null });
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
  });

  it('opens the race when reads come in after the fault has ended', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    renameSync(path, `${path}.away`);
    const clock = new TestClock();
    const station = await openStation(dataDir, { now: clock.now });
    renameSync(`${path}.away`, path);
    await expect(station.record([crossing('A1', 10)])).rejects.toEqual(fault('file-missing'));
    clock.set(at(5_000));
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
    expect(pathOf(station)).toBe(path);
    expect(station.health().journal).toMatchObject({ writable: true, fault: null });
  });

  it('tries again also after its clock was set back', async () => {
    const dataDir = temporaryFolder();
    const first = await openStation(dataDir);
    const path = pathOf(first);
    await first.close();
    renameSync(path, `${path}.away`);
    const clock = new TestClock();
    clock.set(at(3_600_000));
    const station = await openStation(dataDir, { now: clock.now });
    renameSync(`${path}.away`, path);
    clock.set(NOON);
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
  });

  it('does not open a race that another station has open', async () => {
    const dataDir = temporaryFolder();
    await openStation(dataDir);
    const second = await openStation(dataDir);
    expect(second.health().journal.fault?.code).toBe('file-in-use');
  });

  it('runs without a race where no folder can be created', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const station = await openStation(file);
    expect(station.race()).toBeNull();
    expect(station.health().journal.fault?.code).toBe('not-a-folder');
  });
});

describe('a station that records reads', () => {
  it('shows stored reads when it resolves, and counts a re-sent read once', async () => {
    const station = await openStation(temporaryFolder());
    const batch = [crossing('A1', 10), crossing('B2', 11)];
    expect(await station.record(batch)).toEqual({ stored: 2, known: 0 });
    expect(table(station)).toEqual([
      ['A1', 1],
      ['B2', 1],
    ]);
    expect(await station.record(batch)).toEqual({ stored: 0, known: 2 });
    expect(station.race()?.revision).toBe(3);
    expect(station.health().intake).toMatchObject({ reads: 4, known: 2, lastReadAt: NOON, lagMedian: 0 });
  });

  it('emits changes once per turn, after they are in the tables', async () => {
    const station = await openStation(temporaryFolder());
    const heard: unknown[] = [];
    station.subscribe((event) => heard.push([event.type, station.race()?.revision]));
    await Promise.all([station.record([crossing('A1', 10)]), station.record([crossing('B2', 11), crossing('A1', 20)])]);
    expect(heard).toEqual([
      ['laps', 4],
      ['standings', 4],
      ['unknown-tags', 4],
    ]);
  });

  it('stores pending reads before an act', async () => {
    const station = await openStation(temporaryFolder());
    const recorded = station.record([crossing('A1', 10)]);
    const done = allSteps(station.execute({ type: 'rename', name: 'Cup' }, 'desk', { reason: 'typo' }));
    expect(done).toMatchObject({
      ok: true,
      entry: { type: 'act', seq: 3, recordedAt: NOON, by: 'desk', reason: 'typo', act: { type: 'race-renamed', name: 'Cup' } },
    });
    expect(await recorded).toEqual({ stored: 1, known: 0 });
    expect(station.race()?.control.name).toBe('Cup');
  });

  it('stores nothing for a command that is refused', async () => {
    const station = await openStation(temporaryFolder());
    const events = hear(station);
    expect(allSteps(station.execute({ type: 'resume' }, 'desk'))).toMatchObject({ ok: false, refusal: { code: 'not-stopped' } });
    expect(station.race()?.revision).toBe(1);
    expect(events).toEqual([]);
  });

  it('forecasts without storing', async () => {
    const station = await openStation(temporaryFolder());
    await station.record([crossing('A1', 10)]);
    const rename = allSteps(station.forecast({ type: 'start', at: at(15_000) }));
    expect(rename).toMatchObject({ ok: true, riders: [{ before: { laps: 1 } }] });
    expect(station.race()?.revision).toBe(2);
    expect(table(station)).toEqual([['A1', 1]]);
  });

  it('continues when a listener throws', async () => {
    const log = new KeptLog();
    const station = await openStation(temporaryFolder(), { log });
    station.subscribe(() => {
      throw new Error('screen gone');
    });
    const events = hear(station);
    expect(await station.record([crossing('A1', 10)])).toEqual({ stored: 1, known: 0 });
    expect(events.map((event) => event.type)).toContain('laps');
    expect(log.lines).toContain('error a listener failed');
  });

  it('does not call a removed listener', async () => {
    const station = await openStation(temporaryFolder());
    const events: unknown[] = [];
    station.subscribe((event) => events.push(event))();
    await station.record([crossing('A1', 10)]);
    expect(events).toEqual([]);
  });

  it('measures the time from arrival to disk', async () => {
    const clock = new TestClock();
    const station = await openStation(temporaryFolder(), { now: clock.now });
    const recorded = station.record([crossing('A1', 10)]);
    clock.set(at(7));
    await recorded;
    expect(station.health().intake).toMatchObject({ lastReadAt: NOON, lagMedian: 7, lagP99: 7 });
  });

  it('knows after a restart when the open race was read last', async () => {
    const folder = temporaryFolder();
    const station = await openStation(folder);
    expect(station.health().intake.lastReadAt).toBeNull();
    await station.record([crossing('A1', 10), crossing('A1', 90)]);
    await station.close();
    const restarted = await openStation(folder);
    expect(restarted.health().intake).toMatchObject({ reads: 0, lastReadAt: at(90_020) });
  });
});

describe('a station on a full disk', () => {
  it('refuses reads and acts until there is space, and then continues without help', async () => {
    let db: Db | undefined;
    const connect = (path: string): Db => {
      db = openDb(path);
      return db;
    };
    const journals = { ...DISK_JOURNALS, create: (path: string, acts: readonly NewAct[]) => createJournal(path, acts, connect) };
    const station = await openStation(temporaryFolder(), { journals });
    const events = hear(station);
    db?.exec('PRAGMA max_page_count = 20');
    const batch = Array.from({ length: 2_000 }, (_, i) => crossing(`T${i}`, i));
    const renamed = { type: 'rename', name: 'x'.repeat(190) } as const;
    await expect(station.record(batch)).rejects.toEqual(fault('disk-full'));
    expect(() => {
      for (let i = 0; i < 500; i += 1)
        allSteps(station.execute({ ...renamed, name: `${renamed.name}${i}` }, 'desk', { reason: 'y'.repeat(400) }));
    }).toThrow(fault('disk-full'));
    expect(station.health().journal).toMatchObject({ writable: false, fault: { code: 'disk-full' } });
    expect(table(station)).toEqual([]);
    db?.exec('PRAGMA max_page_count = 100000');
    expect(await station.record(batch)).toEqual({ stored: 2_000, known: 0 });
    expect(station.health().journal).toMatchObject({ writable: true, fault: null });
    const health = events.filter((event) => event.type === 'health');
    expect(health.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a station whose race file is removed', () => {
  it('stores no more reads, reports the fault, and can still save a copy to continue with', async () => {
    const station = await openStation(temporaryFolder());
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    mkdirSync(join(path, '..', 'elsewhere'));
    renameSync(path, join(path, '..', 'elsewhere', 'moved.racetag'));
    await expect(station.record([crossing('A1', 20)])).rejects.toEqual(fault('file-missing'));
    expect(station.health().journal.fault?.code).toBe('file-missing');
    const copy = join(temporaryFolder(), 'copy.racetag');
    station.saveCopy(copy);
    station.openRace(copy);
    expect(await station.record([crossing('A1', 20)])).toEqual({ stored: 1, known: 0 });
    expect(table(station)).toEqual([['A1', 2]]);
  });
});

describe('a station whose race file was replaced by a copy of it', () => {
  it('loses no read to the old file, and continues with the copy once it is opened', async () => {
    const station = await openStation(temporaryFolder());
    await station.record([crossing('A1', 10)]);
    const path = pathOf(station);
    const copy = join(temporaryFolder(), 'copy.racetag');
    station.saveCopy(copy);
    rmSync(join(path, '..'), { recursive: true });
    await expect(station.record([crossing('A1', 20)])).rejects.toEqual(fault('file-missing'));
    mkdirSync(join(path, '..'));
    copyFileSync(copy, path);
    await expect(station.record([crossing('A1', 20)])).rejects.toEqual(fault('file-missing'));
    station.openRace(path);
    expect(await station.record([crossing('A1', 20)])).toEqual({ stored: 1, known: 0 });
    expect(table(station)).toEqual([['A1', 2]]);
  });
});

describe('a station that closes', () => {
  it('stores pending reads, closes its file, and stores no more reads', async () => {
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir);
    const path = pathOf(station);
    const recorded = station.record([crossing('A1', 10)]);
    const closed = station.close();
    expect(await recorded).toEqual({ stored: 1, known: 0 });
    await closed;
    await station.close();
    expect(readdirSync(join(path, '..'))).toHaveLength(1);
    await expect(station.record([crossing('A1', 20)])).rejects.toEqual(fault('no-race-open'));
    const again = await openStation(dataDir);
    expect(table(again)).toEqual([['A1', 1]]);
  });
});
