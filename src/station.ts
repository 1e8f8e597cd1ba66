import type { Command } from './domain/model/command';
import type { Seq } from './domain/model/entry';
import type { Guns } from './domain/model/gun';
import { type MessageOf, NO_PARAMS } from './domain/model/message';
import type { TagId, TagRead } from './domain/model/read';
import type { Refusal } from './domain/model/refusal.messages';
import type { SharedStation } from './domain/model/replica';
import type { Reports } from './domain/model/report';
import type { RaceRules } from './domain/model/rules';
import type { SenderClock } from './domain/model/sender';
import { type EpochMs, MINUTE, type Ms } from './domain/model/time';
import type { AuditedAct, Forecast, LapEvent, Participant } from './domain/model/views';
import type { RacePhase } from './domain/race/race-clock';
import type { Steps } from './domain/steps';
import type { RaceView } from './race-view';
import type { Readers } from './readers/readers';
import type { FaultMessages } from './station.messages';
import type { ClockStep } from './station-clock';

/** Something outside the control of the station failed: disk, file, memory. Its text is in the catalogue, section `problem`. */
export type StationFault = MessageOf<FaultMessages>;

/** Thrown (or rejected with) when a fault stops a request; nothing of the request was stored. `message` is for logs. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  constructor(
    readonly fault: StationFault,
    cause?: unknown,
  ) {
    super(`${fault.code} ${JSON.stringify(fault.params)}`, { cause });
  }
}

/** Makes the error that every request which needs a race fails with while none is open. */
export function noRaceOpen(): FaultError {
  return new FaultError({ code: 'no-race-open', params: NO_PARAMS });
}

/** Who sends reads: a program as they are made, or somebody the log of a reader afterwards; then it says nothing that they are late. */
export type ReadsFrom = 'sender' | 'log';

/** The result of recording a batch. Both counts add up to its reads. */
export interface Recorded {
  readonly stored: number;
  /** Stored before, or twice in the same batch (rule 1). */
  readonly known: number;
}

/** A race to create. */
export interface NewRace {
  readonly name: string;
  readonly rules: RaceRules;
  /** The gun; null: not set, the race starts at the moment of its creation. */
  readonly startAt: EpochMs | null;
  /** Language of its boards and pages, a BCP 47 tag; that of the station where it is missing. */
  readonly language?: string;
  /** Riders to register, with the tags that they have now; none where it is missing. */
  readonly riders?: readonly Participant[];
  /** Riders and reads are invented; false where it is missing. */
  readonly isDemo?: boolean;
}

/** Rules under a name, to begin a race with. */
export interface SavedTemplate {
  readonly name: string;
  readonly rules: RaceRules;
}

/** Templates that people saved, the same for every desk. Methods throw FaultError; then nothing changed. */
export interface RuleTemplates {
  /** In the order of their names; empty when there are none. */
  list(): readonly SavedTemplate[];
  /** Replaces the template of that name. */
  save(name: string, rules: RaceRules): void;
  /** Returns whether it was there. */
  remove(name: string): boolean;
}

/** A race file in the data folder. Lists have the last changed first. */
export interface RaceFile {
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
  readonly changedAt: EpochMs;
  readonly isOpen: boolean;
  /** False for a file of that name that is empty or of another program: it cannot be opened. */
  readonly holdsRace: boolean;
}

/** A race beside the open one that still takes reads. */
export interface KeptRace {
  readonly path: string;
  readonly name: string;
  readonly startAt: EpochMs;
  readonly phase: RacePhase;
  /** Registered riders. */
  readonly riders: number;
  /** Those out on the course: they have started, are racing and have not finished. */
  readonly out: number;
  readonly lastPassAt: EpochMs | null;
}

/** A copy of a race in the data folder. */
export interface SavedCopy {
  readonly path: string;
  /** How many entries are in it. */
  readonly entries: Seq;
}

/** A time in which the station did nothing: no read was taken, and what a direct reader sent meanwhile was timed at its end. */
export interface Standstill {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** The computer was asleep, or too busy to give the station time. */
  readonly why: 'asleep' | 'stalled';
}

/** A standstill that may have moved times by more than people see. */
const LONG_STANDSTILL_MS = 1_000;

/** How long a standstill is shown to the timekeeper: one that moved no time by much only until it is read. */
export function standstillShownFor({ from, to, why }: Standstill): Ms {
  return (why === 'asleep' || to - from >= LONG_STANDSTILL_MS ? 10 * MINUTE : MINUTE / 2) as Ms;
}

/** The state of the station. */
export interface StationHealth {
  readonly version: string;
  readonly startedAt: EpochMs;
  readonly journal: {
    readonly path: string | null;
    /** Whether entries can be stored in the open race. */
    readonly writable: boolean;
    /** Why reads are not saved: those of the open race, or those of another one that are kept in memory; else that stored ones are missing. Null when all are saved. */
    readonly fault: StationFault | null;
    readonly entries: number;
    readonly freeBytes: number | null;
  };
  readonly intake: {
    readonly reads: number;
    readonly known: number;
    readonly lastReadAt: EpochMs | null;
    /** Time from a batch's arrival to its commit: median and 99th percentile of the last 1,000 batches; null before the first. */
    readonly lagMedian: Ms | null;
    readonly lagP99: Ms | null;
  };
  /** Standstills since the start. `last` is null before the first. */
  readonly standstills: { readonly count: number; readonly last: Standstill | null };
  /** The last time that the clock of the station was set while it ran; null when it was not. */
  readonly clockStep: ClockStep | null;
  /** Who sent reads over HTTP lately, in the order of their first. */
  readonly senders: readonly SenderClock[];
}

/** An event for listeners. Emitted in order, after the entries are stored and folded in. */
export type StationEvent =
  | { readonly type: 'laps'; readonly laps: readonly LapEvent[] }
  | { readonly type: 'standings' }
  | { readonly type: 'race' }
  /** Participants, tags or the audit trail. */
  | { readonly type: 'acts' }
  | { readonly type: 'unknown-tags'; readonly tags: readonly TagId[] }
  /** Another race is open now; nothing known about the old one holds. */
  | { readonly type: 'race-replaced' }
  | { readonly type: 'reader'; readonly reader: string }
  /** What riders report. */
  | { readonly type: 'reports' }
  /** Start signals that are offered. */
  | { readonly type: 'guns' }
  | { readonly type: 'health' };

/** What comes with a command. */
export interface CommandOptions {
  /** Null: none was given. */
  readonly reason?: string | null;
  /** The entry that its sender has seen the race up to: the command must not overwrite anything newer. Undefined: it may. */
  readonly revision?: Seq | undefined;
  /** The race that it is for, by its id. Undefined: the one that is open. */
  readonly raceId?: string | undefined;
}

/** The result of a command: the stored act; why it was refused; or the acts after its `revision` that it would overwrite, oldest first. */
export type Executed =
  | { readonly ok: true; readonly entry: AuditedAct }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly changes: readonly AuditedAct[] };

/** Entries that are in no file when the station ends: their race file did not take them, or was lost, and no folder took a copy. */
export interface UnsavedEntries {
  /** The race file. */
  readonly path: string;
  /** How many; at least 1. */
  readonly entries: number;
}

/** The station as HTTP, desktop and tests use it. All reads go through `record`, all commands through `execute`. */
export interface Station extends SharedStation {
  /** Resolves when the reads are on disk and folded in; while a command is between its steps, already when they are on disk. Rejects with FaultError; then none of them is stored. */
  record(reads: readonly TagRead[], from?: ReadsFrom): Promise<Recorded>;
  /**
   * Decides a command, stores its act and folds it in. `by` is for the audit trail. In steps, because an act may concern thousands of
   * riders: in between the race is as it was before, and reads are stored; they are judged when the act is folded in. Commands take turns.
   * Throws FaultError when the act cannot be stored.
   */
  execute(command: Command, by: string, more?: CommandOptions): Steps<Executed>;
  /** Returns what the command would change, in steps like `execute`. Nothing is stored. Throws FaultError when no race is open. */
  forecast(command: Command): Steps<Forecast>;
  /**
   * Looks at the open race in steps, between which it does not change, so that all that is found is of one moment: reads are stored meanwhile, and
   * judged afterwards. Takes turns with commands. Throws FaultError when no race is open, and what `look` throws.
   */
  atOneMoment<Result>(look: (race: RaceView) => Steps<Result>): Steps<Result>;
  /** The open race; null when its file could not be opened (see `health().journal.fault`). */
  race(): RaceView | null;
  /** Creates a race in a new file and opens it. The race that was open goes on beside it while it runs, else it is closed; its file is kept. Throws FaultError. */
  createRace(race: NewRace, by: string): RaceView;
  /** Opens another race file; the open one goes on beside it while it runs, else it is closed. Does nothing when that file is open already, except that it confirms what is missing in it. Throws FaultError; the open race then stays open. */
  openRace(path: string): RaceView;
  /** Creates a race with the same name, rules and participants in a new file, starting now. The old file is kept. Throws FaultError. */
  resetRace(by: string): RaceView;
  /** The races beside the open one that still take reads, in the order in which they were left; empty for none. */
  keptRaces(): readonly KeptRace[];
  /** A race file as of its last entry: the open race or one beside it; else it is read, which takes seconds for a large one. Throws FaultError. */
  raceIn(path: string): RaceView;
  /** The riders of a race file, whether it is open or not. Throws FaultError. */
  ridersOf(path: string): readonly Participant[];
  /** The race files of the data folder, last changed first. Throws FaultError. */
  raceFiles(): readonly RaceFile[];
  /** Moves a race file that is not open into the folder of removed races; returns its path there. Nothing is deleted. Throws FaultError. */
  removeRace(path: string): string;
  /** Writes a complete, checked copy of the open race, which continues. Throws FaultError. */
  saveCopy(path: string): void;
  /** The same in the folder of race files, under an unused name; also when the file of the open race is gone. Throws FaultError. */
  copyRace(): SavedCopy;
  health(): StationHealth;
  /** Makes a standstill known: it is logged, counted in `health` and shown to the timekeeper. */
  noteStandstill(standstill: Standstill): void;
  /** Rules of a race that is created without its own. */
  readonly defaults: RaceRules;
  readonly readers: Readers;
  readonly templates: RuleTemplates;
  readonly reports: Reports;
  readonly guns: Guns;
  /** The station's clock. */
  now(): EpochMs;
  /** Adds a listener; returns a function that removes it. */
  subscribe(listener: (event: StationEvent) => void): () => void;
  /** Closes the readers, stores pending reads and closes the file. Resolves with what is in no file now; empty as a rule. Idempotent. */
  close(): Promise<readonly UnsavedEntries[]>;
}
