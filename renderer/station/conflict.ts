import type { Schemas } from '../api/client';
import type { ApiResult } from '../api/request';

/** What was changed since a form was begun, so that what it holds was not saved. */
export interface Conflict {
  /** Oldest first; not empty. */
  readonly changes: readonly Schemas['Act'][];
  /** The revision of the race after the last of them: a command for it overwrites them, and nothing later. */
  readonly revision: number;
}

/** The conflict that a refusal reports; null for any other answer. */
export function conflictOf(answer: ApiResult<unknown>): Conflict | null {
  if (answer.ok || answer.changes.length === 0) return null;
  return { changes: answer.changes, revision: Math.max(...answer.changes.map(({ seq }) => seq)) };
}
