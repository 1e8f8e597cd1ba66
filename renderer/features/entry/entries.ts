/** A passing that somebody entered on this device. It is never thrown away before the station has answered. */
export interface Entry {
  /** What the station knows it by; unique. */
  readonly key: string;
  readonly raceId: string;
  /** When the rider passed, by the station's clock, in milliseconds since the epoch. */
  readonly at: number;
  /** Empty: not known yet. */
  readonly bib: string;
  /** It may have reached the station: the answer to the last attempt was lost. */
  readonly isInDoubt: boolean;
  /** The act that stored it; null before the station said so. */
  readonly act: number | null;
  readonly undo: 'no' | 'wanted' | 'done';
  /** Why the station refused it or its undo; empty where it did not. */
  readonly problem: string;
  /** Why it is on the station and counts for nothing, as far as was known when it was stored; left out where it counts. */
  readonly notCounted?: string;
  /** Counts its changes: of two copies the one with more is the newer. */
  readonly version: number;
}

export type EntryState = 'stored' | 'waiting' | 'no-bib' | 'undoing' | 'undone' | 'refused';

export function stateOf({ act, undo, bib, problem }: Entry): EntryState {
  if (undo === 'done') return 'undone';
  if (problem !== '') return 'refused';
  if (undo === 'wanted') return 'undoing';
  if (act !== null) return 'stored';
  return bib === '' ? 'no-bib' : 'waiting';
}

/** Entries that the station has to hear of, oldest first: to store, or to undo. */
export function workOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => ['waiting', 'undoing'].includes(stateOf(entry)));
}

/** Settled entries beyond this are dropped from the device, oldest first. */
const MOST_SETTLED = 100;

/** Entries oldest first, each once in its newest version. Only settled ones are dropped where there are too many. */
export function merged(entries: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const known = newest.get(entry.key);
    if (known === undefined || entry.version > known.version) newest.set(entry.key, entry);
  }
  const all = [...newest.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const settled = all.filter(isSettled);
  const dropped = new Set(settled.slice(0, Math.max(0, settled.length - MOST_SETTLED)));
  return all.filter((entry) => !dropped.has(entry));
}

function isSettled(entry: Entry): boolean {
  return ['stored', 'undone'].includes(stateOf(entry));
}

/** The entries with some of one changed. */
export function withChange(entries: readonly Entry[], key: string, change: Partial<Omit<Entry, 'key' | 'version'>>): readonly Entry[] {
  return entries.map((entry) => (entry.key === key ? { ...entry, ...change, version: entry.version + 1 } : entry));
}

/** Whether the bib can still be set: nothing with the old one can be on the station. */
export function canSetBib(entry: Entry): boolean {
  return entry.act === null && !entry.isInDoubt && entry.undo === 'no';
}

/** The entries after its undo was asked for: at once where it cannot be on the station. */
export function withUndo(entries: readonly Entry[], key: string): readonly Entry[] {
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) return entries;
  return withChange(entries, key, { undo: entry.act === null && !entry.isInDoubt ? 'done' : 'wanted', problem: '' });
}

/** Reads what this device stored; what is no entry is left out, and a text that is not JSON holds none. */
export function readEntries(stored: string | null): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    // A text that is not JSON holds nothing to send; the next entry overwrites it.
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { key, raceId, at, bib, isInDoubt, act, undo, problem, notCounted, version } = value as Partial<Record<keyof Entry, unknown>>;
  const texts = [key, raceId, bib, problem, notCounted ?? ''].every((text) => typeof text === 'string');
  const numbers = Number.isSafeInteger(at) && Number.isSafeInteger(version) && (act === null || Number.isSafeInteger(act));
  return texts && numbers && typeof isInDoubt === 'boolean' && ['no', 'wanted', 'done'].includes(undo as string);
}
