import type { TagRead } from './read';
import type { AuditedAct, Forecast } from './views';

/** An act that only one of two files of a race has. */
export interface MergedAct {
  readonly side: 'here' | 'there';
  readonly act: AuditedAct;
  /**
   * Of an act that is there alone: what results would change if it was repeated here, after the reads are merged. Null for all others, and
   * where that cannot be said.
   */
  readonly riders: Extract<Forecast, { readonly ok: true }>['riders'] | null;
}

/** What another file of the race has that the open one does not have. */
export interface MergePlan {
  /** In the order of their entries there. */
  readonly reads: readonly TagRead[];
  /** Reads there that are here, too. */
  readonly known: number;
  /** Whether the file is one of the same race, by its id. */
  readonly isSameRace: boolean;
  /** Acts that hold and that the other file does not have, those here first; each side in the order of its entries. */
  readonly acts: readonly MergedAct[];
}
