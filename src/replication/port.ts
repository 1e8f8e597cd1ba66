import type { ReadEntry, Seq } from '../domain/model/entry';
import type { HashedKey, KeyRole } from '../domain/model/key';
import type { MachineRole } from '../domain/model/machine-role';
import type { RaceHead, Replica } from '../domain/model/replica';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { EpochMs, Ms } from '../domain/model/time';
import type { ReplicationLog } from './replication-log';

/** Where a copy of a journal ends. */
export interface FollowFrom {
  /** Null where nothing is known of the race that is followed. */
  readonly journal: string | null;
  readonly after: Seq;
  /** Of entry `after`; null for none. */
  readonly digest: string | null;
  /** Only whether the copy is the same is asked: one entry at most is wanted, and at once. */
  readonly isGlance?: boolean;
  /** Whether it is not waited for new ones. */
  readonly isAtOnce?: boolean;
}

/** Consecutive entries of one journal; none where there are no new ones, or `head` is of another journal than was asked for. */
export interface Batch {
  readonly head: RaceHead;
  readonly entries: readonly StoredEntry[];
}

/** What a machine tells the hub about itself, every other second. */
export interface Pulse {
  /** Of the data folder and of this start (`idOfStart`): two machines under one name are noticed, also with copies of one folder. */
  readonly machine: string;
  readonly role: MachineRole;
  /** The highest epoch that it knows of the race. */
  readonly epoch: number;
  /** Null while it has no race. */
  readonly journal: string | null;
  /** Its last entry. */
  readonly seq: Seq;
  /** Reads that it has not sent yet. */
  readonly waiting: number;
  /** What keeps it from following; null: nothing. */
  readonly problem: string | null;
  /** Its clock, in the moment of sending. */
  readonly sentAt: EpochMs;
  /** Only of a station that has taken the race over. */
  readonly takeover?: Takeover;
}

/** That a station has taken a race over. */
export interface Takeover {
  /** Its address. */
  readonly hub: string;
  /** The last entry that it had then: later ones of the old hub are not in the race. */
  readonly after: Seq;
  /** The last entry of the old hub whose reads it has taken since. */
  readonly taken: Seq;
}

/** What the hub answers. */
export interface PulseAnswer {
  readonly role: MachineRole;
  /** Null while no race is open there. */
  readonly head: Pick<RaceHead, 'identity' | 'seq'> | null;
  /** Its clock. */
  readonly now: EpochMs;
  /** Only for a standby that has shown a key of one. */
  readonly keys: readonly HashedKey[] | null;
  /** What the key of the machine is for; null where it came with none that is known, such as over a broker. */
  readonly keyRole: KeyRole | null;
  /** What is wrong that the machine does not see by itself; null: nothing. */
  readonly problem: ToldProblem | null;
  /** Only of a hub that was taken over: what it never handed over. */
  readonly leftBehind: unknown;
}

/** That a station wants to take a race over. */
export interface Claim {
  readonly journal: string;
  /** The epoch that it begins. */
  readonly epoch: number;
  /** The last entry that it has. */
  readonly after: Seq;
  /** Its clock. */
  readonly at: EpochMs;
}

/** What became of reads that were sent. */
export interface Appended {
  /** Reads that the hub refuses whatever happens, by the number of their entry. */
  readonly refused: readonly Seq[];
}

/** Why the other end did not do what it was asked for. */
export type PortProblem =
  /** Nobody answers, or not as a station does. */
  | { readonly kind: 'cut-off' }
  /** It knows the key not, or not for this. */
  | { readonly kind: 'refused' }
  /** The copy here is not the journal there. */
  | { readonly kind: 'differs' }
  /** It follows another station itself. */
  | { readonly kind: 'read-only'; readonly hub: string }
  /** It has no race open. */
  | { readonly kind: 'no-race' }
  /** What it has is of a later version. */
  | { readonly kind: 'newer-version' }
  /** Nobody answers at the address of the broker. */
  | { readonly kind: 'no-broker' }
  /** The broker refuses the user, or what the user asks for. */
  | { readonly kind: 'broker-refused' }
  /** The broker answers and stores nothing. */
  | { readonly kind: 'broker-full' }
  /** The broker has a stream of the station's name, or one that takes its subjects, which is for something else. */
  | { readonly kind: 'foreign-stream' }
  /** The stream drops what is stored, or has dropped some of it. */
  | { readonly kind: 'unfit-stream' }
  /** Where this station writes there are entries of another journal. */
  | { readonly kind: 'other-journal' }
  /** Where this station writes another machine does, too. */
  | { readonly kind: 'two-machines' }
  /** It runs with a copy of a data folder that another station runs with. */
  | { readonly kind: 'copied-folder' }
  /** Its race was taken over. */
  | { readonly kind: 'taken-over' }
  /** The key is one for another role. */
  | { readonly kind: 'wrong-key' }
  /** At the broker there is another hub with another race. */
  | { readonly kind: 'two-hubs' }
  /** The hub cannot save now. */
  | { readonly kind: 'hub-fault' }
  /** Somebody answers at the address of the hub, and it is no station. */
  | { readonly kind: 'no-station' }
  /** The address says `http:`, and who answers there encrypts. */
  | { readonly kind: 'needs-https' }
  /** The address says `https:`, and who answers there does not encrypt. */
  | { readonly kind: 'needs-http' }
  /** The race file of this point lacks entries that it has sent. */
  | { readonly kind: 'older-file' }
  /** The certificate of the broker or the hub: out of date, of an issuer that nobody vouches for, or of another name. */
  | { readonly kind: 'certificate-expired' }
  | { readonly kind: 'certificate-unknown' }
  | { readonly kind: 'certificate-name' };

/** What only the hub sees: two machines with one key or data folder, or that it cannot write its race to the broker. */
export const TOLD_PROBLEMS = [
  'two-machines',
  'copied-folder',
  'differs',
  'other-journal',
  'foreign-stream',
  'unfit-stream',
  'newer-version',
] as const satisfies readonly PortProblem['kind'][];
export type ToldProblem = (typeof TOLD_PROBLEMS)[number];

/** What keeps a machine from the hub. `disk`: this one cannot store. */
export type LinkProblem = PortProblem['kind'] | 'disk';

/** Thrown by every method of a port. */
export class PortError extends Error {
  override readonly name = 'PortError';

  constructor(
    readonly problem: PortProblem,
    cause?: unknown,
  ) {
    super(problem.kind, { cause });
  }
}

/**
 * The way to the hub. Entries that are followed are stored by who follows before it asks for more; reads that are sent are known there when
 * they come again. So whatever is lost on the way is sent again. Methods throw PortError, and reject when `signal` is aborted.
 */
export interface ReplicationPort {
  /** For people: the address. */
  readonly address: string;
  /** The newest entry of the race that is open at the hub. */
  head(signal: AbortSignal): Promise<RaceHead>;
  /** The entries after a place, as soon as there are some; none after some seconds. */
  follow(from: FollowFrom, signal: AbortSignal): Promise<Batch>;
  pulse(pulse: Pulse, signal: AbortSignal): Promise<PulseAnswer>;
  /**
   * Asks whether this station may take the race over. `behind`: there are entries that it lacks; `lost`: another station was first. Where
   * nobody keeps the order, it may.
   */
  claim(claim: Claim, signal: AbortSignal): Promise<'claimed' | 'behind' | 'lost'>;
  /** What sends the reads of a point. */
  sender(needs: SenderNeeds): PointSender;
}

/** How far a race of this station is sent, and to which race of the hub. Kept on the disk; without it everything is sent again, and known. */
export interface SentUpTo {
  readonly journal: string;
  readonly seq: Seq;
  /** Null before the hub has told. */
  readonly hub: JournalIdentity | null;
  /** The newest entry that the hub has had of its race. */
  readonly hubSeq: Seq;
  /** Of entry `seq`: an older copy of the race file has another one, or none. Null where it is not known, or `seq` is 0. */
  readonly digest: string | null;
}

/** What sending reads needs. */
export interface SenderNeeds {
  readonly replica: Pick<Replica, 'head' | 'page' | 'onStored'>;
  readonly log: ReplicationLog;
  /** Of the data folder and of this start (`idOfStart`). */
  readonly machine: string;
  now(): EpochMs;
  /** Whether the hub knows the key of this machine: it may take reads from anybody. */
  isAdmitted(): boolean;
  /** What the port remembers of it. */
  load(): SentUpTo | null;
  save(sent: SentUpTo): void;
}

/** Sends the reads of a point. Recording does not wait for it: it reads what is stored. */
export interface PointSender {
  readonly problem: LinkProblem | null;
  start(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
  /** Reads that are not sent yet. */
  waiting(): number;
  /** What the hub tells of its race. */
  hear(hub: JournalIdentity | null, hubSeq: Seq): void;
}

/** The way of reads to a hub that answers for itself what it has stored. */
export interface ReadsPort extends ReplicationPort {
  /** Stores reads at the hub. */
  append(batch: readonly ReadEntry[], signal: AbortSignal): Promise<Appended>;
}

/** How often a machine says how it is. */
export const PULSE_EVERY_MS = 2_000 as Ms;
