import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadSink } from '../src/core/station-parts';
import type { TagRead } from '../src/domain/model/read';
import { HOUR } from '../src/domain/model/time';
import { allSteps } from '../src/domain/steps';
import { readsOfFile } from '../src/journal/recording';
import { systemTimers } from '../src/readers/kit/timers';
import { DeliveryQueue } from '../src/readers/manager/delivery-queue';
import type { Readers } from '../src/readers/readers';
import type { Station } from '../src/station';
import { noReaders } from './core/no-readers';
import { crossing, hear, KeptLog, openStation, TestClock, table } from './core/stations';
import { temporaryFolder } from './journal/race-folder';
import { at, RULES } from './journal/samples';

/** Readers that record the calls to them; the test uses their sink. */
class FakeReaders {
  sink: ReadSink | null = null;
  readonly added: string[] = [];
  closed = 0;
  /** Reads that are not delivered yet. */
  readonly gathered: TagRead[] = [];
  tell: (id: string) => void = () => undefined;

  readonly make = (sink: ReadSink): Readers => {
    this.sink = sink;
    return {
      ...noReaders(),
      add: (address) => {
        this.added.push(address);
        return noReaders().add(address);
      },
      subscribe: (listener) => {
        this.tell = listener;
        return () => undefined;
      },
      flushNow: () => {
        for (const read of this.gathered.splice(0)) void sink.deliver([read]);
      },
      close: async () => {
        this.closed += 1;
        await sink.deliver([crossing('LAST', 50)]);
      },
    };
  };
}

describe('a station with connected readers', () => {
  it('connects the readers of the config, and logs those that it cannot connect', async () => {
    const fake = new FakeReaders();
    const log = new KeptLog();
    const address = 'yr9700+tcp://192.168.0.178:4001';
    await openStation(temporaryFolder(), { makeReaders: fake.make, readers: [address], log });
    expect(fake.added).toEqual([address]);
    expect(log.lines.filter((line) => line.startsWith('warn'))).toEqual(['warn this reader was not added']);
  });

  it('records their reads like reads over HTTP', async () => {
    const fake = new FakeReaders();
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make });
    await fake.sink?.deliver([crossing('A1', 10)]);
    expect(table(station)).toEqual([['A1', 1]]);
  });

  it('emits an event when one of them changed', async () => {
    const fake = new FakeReaders();
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make });
    const events = hear(station);
    fake.tell('yr9700-1');
    expect(events).toEqual([{ type: 'reader', reader: 'yr9700-1' }]);
  });

  it.each([
    { what: 'a new race begins', act: (station: Station) => station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk') },
    { what: 'the race is reset', act: (station: Station) => station.resetRace('desk') },
  ])('keeps their undelivered reads in the race they were read in when $what', async ({ act }) => {
    const fake = new FakeReaders();
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make });
    const path = station.race()?.path ?? '';
    fake.gathered.push(crossing('A1', 10));
    act(station);
    expect(table(station)).toEqual([]);
    station.openRace(path);
    expect(table(station)).toEqual([['A1', 1]]);
  });

  it('includes their undelivered reads in a copy of the race', async () => {
    const fake = new FakeReaders();
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir, { makeReaders: fake.make });
    fake.gathered.push(crossing('A1', 10));
    station.saveCopy(join(dataDir, 'copy.racetag'));
    expect([...readsOfFile(join(dataDir, 'copy.racetag'))].map(({ tag }) => tag)).toEqual(['A1']);
  });

  it('stores reads that they deliver while they close', async () => {
    const fake = new FakeReaders();
    const dataDir = temporaryFolder();
    const station = await openStation(dataDir, { makeReaders: fake.make });
    await station.close();
    expect(fake.closed).toBe(1);
    expect(table(await openStation(dataDir))).toEqual([['LAST', 1]]);
  });

  it('closes its file, also when they cannot be closed', async () => {
    const log = new KeptLog();
    const close = (): Promise<void> => Promise.reject(new Error('port stuck'));
    const station = await openStation(temporaryFolder(), { makeReaders: () => ({ ...noReaders(), close }), log });
    await station.close();
    expect(station.race()).toBeNull();
    expect(log.lines).toContain('error the readers did not close cleanly');
  });

  it('lets their clocks be set until the gun goes or a lap counts, and after the stop', async () => {
    const fake = new FakeReaders();
    const clock = new TestClock();
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make, now: clock.now });
    const racing = (): boolean | undefined => fake.sink?.isRacing();
    expect(racing()).toBe(false);
    allSteps(station.execute({ type: 'start', at: at(10_000) }, 'desk'));
    expect(racing()).toBe(false);
    clock.set(at(10_000));
    expect(racing()).toBe(true);
    allSteps(station.execute({ type: 'stop', at: at(20_000) }, 'desk'));
    expect(racing()).toBe(true);
    clock.set(at(20_000));
    expect(racing()).toBe(false);
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    expect(racing()).toBe(false);
    await station.record([crossing('A1', 30)]);
    expect(racing()).toBe(true);
  });

  it('lets their clocks be set on the morning after a race that was not stopped', async () => {
    const fake = new FakeReaders();
    const clock = new TestClock();
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make, now: clock.now });
    allSteps(station.execute({ type: 'start', at: at(0) }, 'desk'));
    await station.record([crossing('A1', 30)]);
    clock.set(at(60_000));
    expect(fake.sink?.isRacing()).toBe(true);
    clock.set(at(18 * HOUR));
    expect(fake.sink?.isRacing()).toBe(false);
  });

  it('lets their clocks be set once every rider has finished', async () => {
    const fake = new FakeReaders();
    const clock = new TestClock();
    const rules = { ...RULES, finish: 'laps', totalLaps: 1 } as const;
    const station = await openStation(temporaryFolder(), { makeReaders: fake.make, now: clock.now, rules });
    allSteps(station.execute({ type: 'start', at: at(0) }, 'desk'));
    clock.set(at(60_000));
    expect(fake.sink?.isRacing()).toBe(true);
    await station.record([crossing('A1', 30)]);
    expect(fake.sink?.isRacing()).toBe(false);
  });
});

/** A station whose race file is moved away while a connected reader has an undelivered read for it. */
async function stationWithoutItsFile() {
  const log = new KeptLog();
  const dataDir = temporaryFolder();
  let delivery: DeliveryQueue | null = null;
  const makeReaders = (sink: ReadSink): Readers => {
    const carrier = new DeliveryQueue(sink.deliver, systemTimers, () => undefined);
    delivery = carrier;
    return { ...noReaders(), flushNow: () => carrier.flushNow(), close: () => carrier.close() };
  };
  const station = await openStation(dataDir, { makeReaders, log });
  const path = station.race()?.path ?? '';
  const away = join(dataDir, 'away.racetag');
  renameSync(path, away);
  const read = (tag: string, seconds: number): void => delivery?.push('R1', crossing(tag, seconds));
  return { station, log, dataDir, path, away, read, waiting: () => delivery?.waitingOf('R1') };
}

describe('a read of a connected reader that the file of its race refuses', () => {
  it('never goes into another race, is reported, and is stored once its race is opened again', async () => {
    const { station, path, away, read, waiting } = await stationWithoutItsFile();
    const events = hear(station);
    read('A1', 10);
    read('A2', 11);
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    await expect
      .poll(() => station.health().journal.fault)
      .toMatchObject({
        code: 'reads-left-behind',
        params: { races: [{ name: 'New race', path, reads: 2 }] },
      });
    expect(station.health().journal.writable).toBe(true);
    expect(waiting()).toBe(0);
    read('B1', 20);
    await expect.poll(() => table(station)).toEqual([['B1', 1]]);
    renameSync(away, path);
    station.openRace(path);
    await expect
      .poll(() => table(station))
      .toEqual([
        ['A1', 1],
        ['A2', 1],
      ]);
    await expect.poll(() => station.health().journal.fault).toBeNull();
    expect(events.filter(({ type }) => type === 'health').length).toBeGreaterThanOrEqual(3);
  });

  it('goes into a copy of its race that is opened instead', async () => {
    const { station, dataDir, read } = await stationWithoutItsFile();
    read('A1', 10);
    const copy = join(dataDir, 'copy.racetag');
    station.saveCopy(copy);
    station.openRace(copy);
    await expect.poll(() => table(station), { timeout: 5_000 }).toEqual([['A1', 1]]);
    expect(station.health().journal.fault).toBeNull();
  });

  it('is kept until its race accepts it, also when that race is open again and still refuses', async () => {
    const { station, path, away, read } = await stationWithoutItsFile();
    read('A1', 10);
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    await expect.poll(() => station.health().journal.fault?.code).toBe('reads-left-behind');
    renameSync(away, path);
    station.openRace(path);
    renameSync(path, away);
    await expect.poll(() => station.health().journal.fault?.code).toBe('file-missing');
    renameSync(away, path);
    await station.record([crossing('A2', 20)]);
    await expect.poll(() => table(station).length).toBe(2);
    await station.close();
    expect([...readsOfFile(path)].map(({ tag }) => tag)).toEqual(['A2', 'A1']);
  });

  it('is stored when the station closes, if its file accepts it then', async () => {
    const { station, path, away, read } = await stationWithoutItsFile();
    read('A1', 10);
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    await expect.poll(() => station.health().journal.fault?.code).toBe('reads-left-behind');
    renameSync(away, path);
    await station.close();
    expect([...readsOfFile(path)].map(({ tag }) => tag)).toEqual(['A1']);
  });

  it('is logged as lost when the station closes and its file is missing', async () => {
    const { station, log, read } = await stationWithoutItsFile();
    read('A1', 10);
    station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'desk');
    await expect.poll(() => station.health().journal.fault?.code).toBe('reads-left-behind');
    await station.close();
    expect(log.lines).toContain('error reads are lost: they could not be stored in the file of their race');
  });
});
