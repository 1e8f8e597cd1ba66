import { beforeEach, describe, expect, it } from 'vitest';
import { DirectReaderIntake } from '../../src/core/direct-intake';
import { OpenRace } from '../../src/core/open-race';
import type { TagRead } from '../../src/domain/model/read';
import { FaultError } from '../../src/station';
import { MemoryJournals } from '../journal/memory-journals';
import { anAct, CREATED, someReads } from '../journal/samples';
import { KeptLog } from './stations';

const FULL = new FaultError({ code: 'disk-full', params: { path: '/races/cup' } });

/** The station around the intake: races in memory, and a disk that may refuse. */
class FakeStation {
  readonly journals = new MemoryJournals();
  readonly folder = { open: (path: string) => this.journals.open(path) };
  readonly log = new KeptLog();
  race: OpenRace | null = null;
  /** Thrown by `record`. */
  failure: Error | null = null;
  /** Batches stored, in order. */
  readonly recorded: (readonly TagRead[])[] = [];
  faultChanges = 0;
  readonly intake = new DirectReaderIntake({
    log: this.log,
    folder: this.folder,
    openRace: () => this.race,
    record: (reads) => this.record(reads),
    onFaultChanged: () => {
      this.faultChanges += 1;
    },
  });

  /** Creates a race and leaves its file closed. */
  create(path: string, raceId = path): void {
    this.journals.create(path).appendActs([anAct({ ...CREATED, raceId, name: `Race ${raceId}` } as typeof CREATED)]);
  }

  open(path: string): void {
    this.race = new OpenRace(this.folder.open(path));
  }

  /** How many reads the file of a race has. */
  readsIn(path: string): number {
    return [...this.folder.open(path).entries()].filter(({ type }) => type === 'read').length;
  }

  private async record(reads: readonly TagRead[]): Promise<void> {
    await Promise.resolve();
    if (this.failure !== null) throw this.failure;
    this.recorded.push(reads);
  }
}

let station: FakeStation;

beforeEach(() => {
  station = new FakeStation();
  station.create('/races/cup');
  station.create('/races/next');
  station.open('/races/cup');
});

/** Delivers batches that the disk refuses, while another race is opened. */
async function deliverAcrossRaces(...batches: readonly (readonly TagRead[])[]): Promise<void> {
  station.failure = FULL;
  const delivered = batches.map((reads) => station.intake.deliver(reads));
  station.open('/races/next');
  await Promise.all(delivered);
  station.failure = null;
}

describe('the intake of connected readers', () => {
  it('stores reads in the open race', async () => {
    await station.intake.deliver(someReads(3));
    expect(station.recorded).toEqual([someReads(3)]);
    expect(station.intake.fault()).toBeNull();
  });

  it('rejects while the race of the reads is open, so that the reader delivers them again', async () => {
    station.failure = FULL;
    await expect(station.intake.deliver(someReads(3))).rejects.toBe(FULL);
    expect(station.intake.fault()).toBeNull();
  });

  it('rejects while no race is open', async () => {
    station.race = null;
    station.failure = FULL;
    await expect(station.intake.deliver(someReads(1))).rejects.toBe(FULL);
  });

  it('keeps no reads because of a bug', async () => {
    station.failure = new TypeError('bug');
    const delivered = station.intake.deliver(someReads(1));
    station.open('/races/next');
    await expect(delivered).rejects.toThrow('bug');
    expect(station.intake.fault()).toBeNull();
  });
});

describe('reads that were refused before another race was opened', () => {
  it('are kept, all batches of them, and stored once their race is open again', async () => {
    await deliverAcrossRaces(someReads(2), someReads(3, 100));
    expect(station.intake.fault()).toEqual({
      code: 'reads-left-behind',
      params: { races: [{ name: 'Race /races/cup', path: '/races/cup', reads: 5 }] },
    });
    station.open('/races/cup');
    await station.intake.retryUnstored();
    expect(station.recorded).toEqual([[...someReads(2), ...someReads(3, 100)]]);
    expect(station.intake.fault()).toBeNull();
    expect(station.faultChanges).toBe(3);
  });

  it('never go into another race', async () => {
    await deliverAcrossRaces(someReads(2));
    await station.intake.retryUnstored();
    expect(station.recorded).toEqual([]);
  });

  it('are stored in a copy of their race, which has the same identity', async () => {
    await deliverAcrossRaces(someReads(2));
    station.create('/races/copy', '/races/cup');
    station.open('/races/copy');
    await station.intake.retryUnstored();
    expect(station.recorded).toEqual([someReads(2)]);
  });

  it('are kept further, with later ones, while the file of their race still refuses them', async () => {
    await deliverAcrossRaces(someReads(2));
    station.open('/races/cup');
    station.failure = FULL;
    await station.intake.retryUnstored();
    await deliverAcrossRaces(someReads(1, 100));
    expect(station.intake.fault()).toMatchObject({ params: { races: [{ reads: 3 }] } });
  });

  it('are stored in their file when the station closes, and in no other race that has its name now', async () => {
    await deliverAcrossRaces(someReads(2));
    station.intake.close();
    expect(station.readsIn('/races/cup')).toBe(2);
    expect(station.readsIn('/races/next')).toBe(0);
    expect(station.intake.fault()).toBeNull();
  });

  it('are logged as lost when the station closes and their file is gone', async () => {
    station.create('/races/other');
    await deliverAcrossRaces(someReads(2));
    station.folder.open = () => station.journals.open('/races/other');
    station.intake.close();
    expect(station.readsIn('/races/other')).toBe(0);
    expect(station.log.lines.at(-1)).toBe('error reads are lost: they could not be stored in the file of their race');
  });
});
