import type { TagRead } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import type { Readers } from '../readers/readers';
import type { NewRace } from '../station';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';

/** What a station is made of. */
export interface StationParts {
  readonly version: string;
  readonly folder: RaceFolder;
  readonly log: StationLog;
  /** What an empty folder begins with. */
  readonly firstRace: NewRace;
  now(): EpochMs;
  newRaceId(): string;
  /** Makes the readers that deliver to this station; it closes them. */
  makeReaders(door: ReadSink): Readers;
}

/** The station as readers on a cable see it. */
export interface ReadSink {
  deliver(reads: readonly TagRead[]): Promise<void>;
  /** Whether the open race is running: setting a reader's clock would then tear its laps apart, and a gap in reading means missed riders. */
  isRacing(): boolean;
  now(): EpochMs;
  /** Called when a listener of the readers throws; `reader` is the id of the event. */
  onListenerError(error: unknown, reader: string): void;
}
