import type { RaceAct } from './entry';
import { type RaceRules, RULES_BEFORE } from './rules';

/** An act as a race file holds it, maybe written by an older version: its type, and members that may be incomplete or have old names. */
export interface StoredAct {
  readonly type: string;
  readonly rules?: Partial<RaceRules>;
  readonly correction?: { readonly kind: string };
}

/**
 * The act that a stored one means today. Rules that did not exist when it was written have the meaning of then, and the correction `keep-lap`
 * is what `confirm-lap` was called in version 0.1.0.
 */
export function currentAct(stored: StoredAct): RaceAct {
  const { rules, correction } = stored;
  if (rules !== undefined) return { ...stored, rules: { ...RULES_BEFORE, ...rules } } as RaceAct;
  if (correction?.kind === 'keep-lap') return { ...stored, correction: { ...correction, kind: 'confirm-lap' } } as RaceAct;
  return stored as RaceAct;
}
