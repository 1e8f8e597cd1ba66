import type { RaceAct } from './entry';
import { type RaceRules, RULES_BEFORE } from './rules';

/** An act as a race file holds it, maybe written by an older version: its type, and members that may be incomplete or have old names. */
export interface StoredAct {
  readonly type: string;
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly changes?: Readonly<Record<string, unknown>>;
  readonly correction?: { readonly kind: string };
  readonly sheet?: Readonly<Record<string, unknown>> | null;
}

/**
 * The act that a stored one means today. Rules that did not exist when it was written have the meaning of then, a wave was one
 * category, and the correction `keep-lap` is what `confirm-lap` was called in version 0.1.0.
 */
export function currentAct(stored: StoredAct): RaceAct {
  const { rules, changes, correction, sheet } = stored;
  if (stored.type === 'sheet-defined' && isObject(sheet)) return { ...stored, sheet: { ...SHEET_BEFORE, ...sheet } } as RaceAct;
  if (rules !== undefined) return { ...stored, rules: currentRules(rules) } as RaceAct;
  if (changes?.['waves'] !== undefined)
    return { ...stored, changes: { ...changes, waves: currentWaveChanges(changes['waves']) } } as RaceAct;
  if (correction?.kind === 'keep-lap') return { ...stored, correction: { ...correction, kind: 'confirm-lap' } } as RaceAct;
  return stored as RaceAct;
}

/** What a sheet was before it could say more. */
const SHEET_BEFORE = { depth: null, text: '' };

function currentRules(rules: Readonly<Record<string, unknown>>): RaceRules {
  const { waves = RULES_BEFORE.waves } = rules;
  return { ...RULES_BEFORE, ...rules, waves: Array.isArray(waves) ? waves.map(currentWave) : waves } as RaceRules;
}

/** A wave of one category had no name. */
function currentWave(wave: unknown): unknown {
  if (!isObject(wave) || typeof wave['category'] !== 'string') return wave;
  const { category, ...others } = wave;
  return { name: category, categories: [category], ...others };
}

function currentWaveChanges(changes: unknown): unknown {
  if (!Array.isArray(changes)) return changes;
  return changes.map((change: unknown) => {
    if (!isObject(change) || typeof change['category'] !== 'string') return change;
    return { key: change['category'], item: currentWave(change['wave'] ?? null) };
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
