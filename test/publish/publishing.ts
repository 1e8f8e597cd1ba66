import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import type { TagId } from '../../src/domain/model/read';
import type { Ms } from '../../src/domain/model/time';
import { allSteps } from '../../src/domain/steps';
import { createPublishers } from '../../src/publish/create-publishers';
import type { PublisherState, Publishers } from '../../src/publish/publishers';
import type { SecretBox } from '../../src/publish/secrets';
import type { Station } from '../../src/station';
import { KeptLog, openStation, TestClock } from '../core/stations';
import { builtThread } from '../exports/built-thread';
import { at, RULES } from '../journal/samples';
import { TEXTS } from '../texts/english';
import { ControlledClock } from './controlled-clock';

/** A station in a folder of its own, and its publishers with a stopwatch that the test moves. */
export interface Publishing {
  readonly folder: string;
  readonly station: Station;
  readonly stationClock: TestClock;
  readonly clock: ControlledClock;
  readonly publishers: Publishers;
  readonly log: KeptLog;
  state(name: string): PublisherState;
  /** Waits until no upload runs any more. */
  settled(name: string): Promise<PublisherState>;
}

let thread: Promise<string> | null = null;

/** The built script, once for each file of tests. */
export function siteThread(): Promise<string> {
  thread ??= builtThread();
  return thread;
}

export async function publishing(
  folder: string,
  {
    secretBox = null,
    secretSetting = null,
  }: { readonly secretBox?: SecretBox | null; readonly secretSetting?: (() => string) | null } = {},
): Promise<Publishing> {
  const stationClock = new TestClock();
  const log = new KeptLog();
  const station = await openStation(folder, { now: stationClock.now, log });
  const clock = new ControlledClock();
  const publishers = createPublishers({
    station,
    files: {
      publishers: new SettingsFile(join(folder, 'publishers.json')),
      secrets: new SettingsFile(join(folder, 'publisher-secrets.json')),
    },
    secretBox,
    secretSetting,
    script: await siteThread(),
    textsIn: () => Promise.resolve(TEXTS),
    log,
    clock,
  });
  publishers.begin();
  onTestFinished(() => publishers.close());
  const state = (name: string): PublisherState => {
    const found = publishers.list().find(({ settings }) => settings.name === name);
    if (found === undefined) throw new Error(`there is no publisher ${name}`);
    return found;
  };
  const settled = async (name: string): Promise<PublisherState> => {
    await vi.waitFor(
      () => {
        if (state(name).state === 'uploading') throw new Error(`${name} still uploads`);
      },
      { timeout: 60_000, interval: 10 },
    );
    return state(name);
  };
  return { folder, station, stationClock, clock, publishers, log, state, settled };
}

/** The time of day of the race, some seconds after noon. */
export function seconds(count: number) {
  return at(count * 1_000);
}

/** Riders 1 … count of two categories, with tags T1 …, birth dates and licences. */
export function register({ station }: Publishing, count: number): void {
  station.createRace(
    { name: 'Cup <& Fun>', rules: { ...RULES, edition: 3, minLap: 0 as Ms, totalLaps: 500 }, startAt: seconds(0) },
    'test',
  );
  for (let bib = 1; bib <= count; bib += 1) {
    const details = {
      bib: String(bib),
      name: `Rider ${bib}`,
      category: bib % 2 === 0 ? 'Élite' : 'Youth',
      team: '',
      born: '1990-02-03',
      licence: `LIC-${bib}`,
    };
    allSteps(station.execute({ type: 'add-participant', details, tags: [`BEEF${bib}` as TagId] }, 'test'));
  }
}
