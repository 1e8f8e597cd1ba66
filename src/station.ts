import type { Command } from './domain/model/command';
import type { ActEntry, RiderId, Seq } from './domain/model/entry';
import type { ListedParticipant } from './domain/model/listed-participant';
import { type MessageOf, NO_PARAMS } from './domain/model/message';
import type { TagId, TagRead } from './domain/model/read';
import type { Refusal } from './domain/model/refusal.messages';
import type { ParticipantId } from './domain/model/roster';
import type { RaceRules } from './domain/model/rules';
import type { Standing } from './domain/model/standing';
import type { EpochMs, Ms } from './domain/model/time';
import type {
  AuditedAct,
  Forecast,
  LapEvent,
  Participant,
  PlannedParticipant,
  RaceControl,
  RecentTag,
  SuspectedLap,
  TracedRead,
  UnknownTag,
} from './domain/model/views';
import type { RacePhase } from './domain/race/race-clock';
import type { Readers } from './readers/readers';
import type { FaultMessages } from './station.messages';

/** Something outside the control of the station failed: disk, file, memory. Its text is in the catalogue, section `problem`. */
export type StationFault = MessageOf<FaultMessages>;

export type FaultCode = StationFault['code'];

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

/** What became of a batch; both counts add up to the reads handed in. */
export interface Recorded {
  readonly stored: number;
  /** Already journalled before, or twice in the same batch (rule 1). */
  readonly known: number;
}

/** How a new race begins. */
export interface NewRace {
  readonly name: string;
  readonly rules: RaceRules;
  /** Null: from now on. */
  readonly startAt: EpochMs | null;
}

/** A race file in the data folder, newest first in lists. */
export interface RaceFile {
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
  readonly changedAt: EpochMs;
  readonly isOpen: boolean;
}

/** What the station knows of itself. */
export interface StationHealth {
  readonly version: string;
  readonly startedAt: EpochMs;
  readonly journal: {
    readonly path: string | null;
    /** Whether the open race takes entries. */
    readonly writable: boolean;
    /** What keeps reads from being safe: of the open race, or those of another one that its file did not take. */
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
}

/** What listeners hear. Sent after the facts are on disk and folded in, in order. */
export type StationEvent =
  | { readonly type: 'laps'; readonly laps: readonly LapEvent[] }
  | { readonly type: 'standings' }
  | { readonly type: 'race' }
  /** Participants, tags or the audit trail. */
  | { readonly type: 'acts' }
  | { readonly type: 'unknown-tags'; readonly tags: readonly TagId[] }
  /** Another race is open now; everything known about the old one is void. */
  | { readonly type: 'race-replaced' }
  | { readonly type: 'reader'; readonly reader: string }
  | { readonly type: 'health' };

/** An executed command: the act as journalled. */
export type Executed = { readonly ok: true; readonly entry: ActEntry } | { readonly ok: false; readonly refusal: Refusal };

/** The open race, read-only. Every answer is as of the last folded entry. */
export interface RaceView {
  readonly path: string;
  readonly control: RaceControl;
  /** `seq` of the last entry: the revision of everything below. 0 never occurs: creation is entry 1. */
  readonly revision: Seq;
  /** Not started, running, stopped, …: `racePhase` states the rules. `now` is the station's clock. */
  phase(now: EpochMs): RacePhase;
  /** In ranking order. The same array object, and the same objects in it, as long as nothing changed. */
  standings(): readonly Standing[];
  participants(): readonly Participant[];
  participant(id: ParticipantId): Participant | null;
  /** What taking a list of participants would do, line by line. */
  plannedImport(list: readonly ListedParticipant[]): readonly PlannedParticipant[];
  unknownTags(): readonly UnknownTag[];
  /** Tags that arrived in entries after `after` and reached the station at `since` or later, newest first, each once. */
  recentTags(after: Seq, since: EpochMs): readonly RecentTag[];
  /** Readers that sent reads to this race, in order of their first; empty before any read. */
  readersHeard(): readonly string[];
  suspectedLaps(): readonly SuspectedLap[];
  /** Null for an unknown rider. */
  trace(rider: RiderId): readonly TracedRead[] | null;
  audit(): readonly AuditedAct[];
  /** One act as in the whole trail; null for any other entry. */
  auditOfAct(seq: Seq): AuditedAct | null;
  /** Counted passings, newest first, at most `limit`. */
  recentLaps(limit: number): readonly LapEvent[];
  /** Counted passings announced after `seq`, oldest first; null when they reach further back than is remembered. */
  lapsSince(seq: Seq): readonly LapEvent[] | null;
}

/** The station as everything above it sees it: HTTP, desktop, tests. One door in for reads, one for commands. */
export interface Station {
  /** Resolves when the reads are on disk and folded in. Rejects with FaultError; then none of them is stored. */
  record(reads: readonly TagRead[]): Promise<Recorded>;
  /** Carries out a command: decided, on disk, folded in. Throws FaultError when the disk refuses it. */
  execute(command: Command, by: string, reason?: string | null): Executed;
  /** What the command would change; nothing is stored. */
  forecast(command: Command): Forecast;
  /** The open race; null when its file could not be opened (see `health().journal.fault`). */
  race(): RaceView | null;
  /** A new file; the race that was open is closed and kept. Throws FaultError. */
  createRace(race: NewRace, by: string): RaceView;
  /** Closes the open race and opens another file; nothing happens when that file is open already. When it fails the open one stays open. Throws FaultError. */
  openRace(path: string): RaceView;
  /** Same name, rules and participants in a new file that starts now; the old file is kept. Throws FaultError. */
  resetRace(by: string): RaceView;
  raceFiles(): readonly RaceFile[];
  /** A complete, checked copy of the open race while it goes on. Throws FaultError. */
  saveCopy(path: string): void;
  health(): StationHealth;
  readonly defaults: RaceRules;
  readonly readers: Readers;
  now(): EpochMs;
  subscribe(listener: (event: StationEvent) => void): () => void;
  /** Commits what is pending, closes readers and file. Idempotent. */
  close(): Promise<void>;
}
