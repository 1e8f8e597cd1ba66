import type { Guns, NewGun } from '../domain/model/gun';
import type { Keys } from '../domain/model/key';
import type { TagRead } from '../domain/model/read';
import type { Reports } from '../domain/model/report';
import type { EpochMs } from '../domain/model/time';
import type { Readers } from '../readers/readers';
import type { NewRace, RuleTemplates } from '../station';
import type { StationClock } from '../station-clock';
import type { FoundMistimedReads } from './found-mistimed';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';

/** What a station needs to run. */
export interface StationParts {
  readonly version: string;
  readonly folder: RaceFolder;
  readonly templates: RuleTemplates;
  readonly reports: Reports;
  readonly guns: Guns;
  readonly keys: Keys;
  readonly log: StationLog;
  /** The race that is created in an empty data folder; null: none, because the station follows another one. */
  readonly firstRace: NewRace | null;
  readonly clock: StationClock;
  readonly mistimed: FoundMistimedReads;
  /** Gives a read that came over HTTP the reader's own time; null: its timestamp counts. */
  readonly timeEvent: ((read: TagRead) => TagRead) | null;
  newRaceId(): string;
  /** Makes the readers that deliver to this station. The station closes them. */
  makeReaders(sink: ReadSink): Readers;
}

/** The station as connected readers need it. */
export interface ReadSink {
  /** Resolves when the reads are stored, or kept in memory for their race. Rejects with FaultError; the caller then delivers them again. */
  deliver(reads: readonly TagRead[]): Promise<void>;
  /** Offers a start signal to the timekeeper. Returns whether it is on the disk; it is offered anyway. */
  offerGun(gun: NewGun): boolean;
  /** Whether the open race is running: setting a reader's clock would then tear its laps apart, and a gap in reading means missed riders. */
  isRacing(): boolean;
  /** The station's clock: what is compared with it seems to jump when it is set. */
  readonly clock: StationClock;
  /** When the last read that the open race has from a reader arrived; null when it has none. */
  lastReadAt(reader: string): EpochMs | null;
  /** That read as it is stored; null when there is none, or the file cannot be read. */
  lastRead(reader: string): TagRead | null;
  /** Called when a listener of the readers throws; `reader` is the id of the event. */
  onListenerError(error: unknown, reader: string): void;
}
