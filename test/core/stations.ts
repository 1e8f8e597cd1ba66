import { onTestFinished } from 'vitest';
import { createStation, type StationConfig, type StationDeps } from '../../src/app';
import type { StationLog } from '../../src/core/station-log';
import type { TagId, TagRead } from '../../src/domain/model/read';
import type { EpochMs } from '../../src/domain/model/time';
import type { Station, StationEvent } from '../../src/station';
import { aRead, at, NOON, RULES } from '../journal/samples';

/** The station's clock in a test: it stands still until the test moves it. */
export class TestClock {
  private time: EpochMs = NOON;

  readonly now = (): EpochMs => this.time;

  set(time: EpochMs): void {
    this.time = time;
  }
}

/** A log that is kept for the test to read. */
export class KeptLog implements StationLog {
  readonly lines: string[] = [];

  info(_: object, message: string): void {
    this.lines.push(`info ${message}`);
  }

  warn(_: object, message: string): void {
    this.lines.push(`warn ${message}`);
  }

  error(_: object, message: string): void {
    this.lines.push(`error ${message}`);
  }
}

/** A station in the folder, at noon, that is closed after the test at the latest. */
export async function openStation(dataDir: string, options: Partial<StationConfig & StationDeps> = {}): Promise<Station> {
  const { rules = RULES, startAt = null, readers = [], eventTime = 'timestamp', ...deps } = options;
  const { station, linkReaders } = await createStation(
    { dataDir, rules, startAt, readers, eventTime },
    { version: '1.2.3', log: new KeptLog(), now: new TestClock().now, ...deps },
  );
  linkReaders();
  onTestFinished(async () => void (await station.close()));
  return station;
}

/** Events that the station emits from now on. */
export function hear(station: Station): StationEvent[] {
  const events: StationEvent[] = [];
  station.subscribe((event) => events.push(event));
  return events;
}

/** A crossing of the line by a tag, some seconds after noon. */
export function crossing(tag: string, seconds: number): TagRead {
  return aRead({ tag: tag as TagId, timestamp: at(seconds * 1000), receivedAt: at(seconds * 1000 + 20) });
}

/** Laps by tag, in ranking order. */
export function table(station: Station): readonly (readonly [string, number])[] {
  return (station.race()?.standings() ?? []).map((standing) => [standing.tag, standing.laps]);
}
