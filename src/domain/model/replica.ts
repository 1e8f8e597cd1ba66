import type { Steps } from '../steps';
import type { Seq } from './entry';
import type { Keys } from './key';
import type { MergePlan } from './merge';
import type { JournalIdentity, StoredEntry } from './stored-entry';

/** The open race as other machines follow it. */
export interface RaceHead {
  readonly raceId: string;
  readonly name: string;
  readonly identity: JournalIdentity;
  /** Its last stored entry. */
  readonly seq: Seq;
}

/** That another station has taken the open race over, and what it never got. */
export interface TakenOver {
  readonly code: 'taken-over';
  readonly params: { readonly hub: string; readonly acts: number; readonly reads: number };
}

/** What of the station other machines follow, and how it follows another one. Methods throw FaultError. */
export interface Replica {
  /** Null while no race is open. */
  head(): RaceHead | null;
  /** Entries of the open race after `after` as they are stored, oldest first, at most `limit`; empty while none is open. */
  page(after: Seq, limit: number): readonly StoredEntry[];
  /** Calls after each commit, and when another race is open. Recording waits for the listener: it must not do more than note it. */
  onStored(listener: () => void): () => void;
  /** Where reads and acts are taken instead of here; null: here. */
  readonly hub: string | null;
  /** Set where another station has taken over the race that this one had. */
  readonly takenOver: TakenOver | null;
  /**
   * From now on reads and acts are refused with the address of the hub; null: they are taken here. `takenOver` says what was never handed over
   * to a hub that has taken the race over; then other races can be opened here. Null: this station follows the hub.
   */
  setHub(hub: string | null, takenOver: TakenOver | null): void;
  /** Opens the copy that this station has of a journal, unless it is open. Returns its last entry; 0 where there is none. */
  openCopy(journal: string): Seq;
  /**
   * Stores entries of another station's journal in the copy of it, and folds them in, in steps. The copy is made with the first of them. Throws
   * EntriesRefused, too; then nothing was stored.
   */
  apply(identity: JournalIdentity, entries: readonly StoredEntry[]): Steps<void>;
  /** Stores entries in a new copy of a journal, whatever copies of it there are already: the others are kept. */
  startCopy(identity: JournalIdentity, entries: readonly StoredEntry[]): void;
  /** What another file of the race has that the open one does not have; in steps, between which reads are stored. */
  planMerge(path: string): Steps<MergePlan>;
  /** Stores that another station has taken the race over; does nothing while none is open. */
  raiseEpoch(epoch: number): void;
}

/** What a station shares with other machines and people. */
export interface SharedStation {
  readonly replica: Replica;
  readonly keys: Keys;
}
