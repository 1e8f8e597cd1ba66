import type { EpochMs } from '../../domain/model/time';
import type { DueEvent } from '../tag-event';

/** What the timekeeper does at the desk; riders are named by their bibs. */
export type DeskOrder =
  | { readonly type: 'start-list'; readonly starts: readonly { readonly bib: string; readonly at: EpochMs }[] }
  | { readonly type: 'gun'; readonly at: EpochMs }
  | { readonly type: 'wave'; readonly wave: string; readonly at: EpochMs }
  /** The starter enters when a rider really started. */
  | { readonly type: 'own-start'; readonly bib: string; readonly at: EpochMs }
  /** `at` null: for the whole race. */
  | { readonly type: 'status'; readonly bib: string; readonly status: 'dnf' | 'dns'; readonly at: EpochMs | null };

/** What happens next: an event of a reader reaches the station, or the timekeeper acts. */
export type EventStep = DueEvent | { readonly dueAt: EpochMs; readonly order: DeskOrder };
