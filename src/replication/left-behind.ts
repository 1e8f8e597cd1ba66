import type { Seq } from '../domain/model/entry';
import type { Replica } from '../domain/model/replica';
import type { Fence } from './machine-file';

/** Entries of a race that was taken over which the new hub does not have. */
export interface LeftBehind {
  /** The new hub. */
  readonly hub: string;
  readonly after: number;
  readonly acts: number;
  /** Those that the new hub has not taken since. */
  readonly reads: number;
}

/** Counts the entries of the open race that another station never got when it took over. `last` is the newest entry. */
export function leftBehind(replica: Pick<Replica, 'page'>, { hub, after, taken }: Fence, last: Seq): LeftBehind {
  const entries = replica.page(after, Math.max(0, last - after));
  const acts = entries.filter(({ type }) => type === 'act').length;
  const reads = entries.filter(({ type, seq }) => type === 'read' && seq > taken).length;
  return { hub, after, acts, reads };
}
