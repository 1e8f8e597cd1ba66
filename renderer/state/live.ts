import type { RiderId } from '../../src/domain/model/entry';
import type { PlacedStanding } from '../../src/domain/model/standing';
import type { components } from '../../src/http/generated/api';
import { expired, moved, type PlaceChanges } from './place-changes';
import { placeRows } from './placing';
import { applyChanges, type Table, tableOf } from './table';

type Schemas = components['schemas'];
type StreamMessage = Schemas['StreamMessage'];

/** A passing in the ticker. */
export type Passing = Schemas['Passing'];

/** What the stream tells of the race: everything a board or a phone shows. */
export interface LiveData {
  readonly race: Schemas['RaceSummary'] | null;
  readonly table: Table | null;
  /** The table with places, in ranking order; empty before the first table. */
  readonly placed: readonly PlacedStanding[];
  readonly movements: PlaceChanges;
  /** Newest first, at most `TICKER_LENGTH`. */
  readonly passings: readonly Passing[];
  /** By reader id; what the stream said of each since this screen was opened. */
  readonly links: ReadonlyMap<string, Schemas['ReaderMessage']>;
  readonly journal: Pick<Schemas['HealthMessage'], 'status' | 'sentence'>;
  /** Grows with every change of participants, tags or corrections: what was fetched before is old. */
  readonly rosterChanges: number;
  /** Grows with every tag that is read for the first time and that nobody carries. */
  readonly strangers: number;
  /** Grows whenever another race is opened. */
  readonly raceChanges: number;
  /** Station clock minus this machine's, in milliseconds. */
  readonly clockOffset: number;
}

export const TICKER_LENGTH = 40;

/** Differences below it are the network's, not a clock's. */
const CLOCK_NOISE_MS = 150;

export const EMPTY_LIVE: LiveData = {
  race: null,
  table: null,
  placed: [],
  movements: new Map(),
  passings: [],
  links: new Map(),
  journal: { status: 'ok', sentence: '' },
  rosterChanges: 0,
  strangers: 0,
  raceChanges: 0,
  clockOffset: 0,
};

/** The data after the messages, in order; null when one does not fit, and the link has to begin anew. `now` is this machine's clock. */
export function applyMessages(data: LiveData, messages: readonly StreamMessage[], now: number): LiveData | null {
  let next: LiveData | null = data;
  for (const message of messages) {
    next = applyMessage(next, message, now);
    if (next === null) return null;
  }
  // Places once for the whole batch: a burst of changes costs one pass over the field.
  return withPlaces(data, next, now);
}

function applyMessage(data: LiveData, message: StreamMessage, now: number): LiveData | null {
  switch (message.type) {
    case 'table':
      return { ...data, table: tableOf(message) };
    case 'changes': {
      const table = data.table === null ? null : applyChanges(data.table, message);
      return table === null ? null : { ...data, table };
    }
    case 'lap':
      return { ...data, passings: withPassings(data.passings, passingOf(message)) };
    case 'race_updated':
      return { ...withStationTime(data, message.now, now), race: message.race };
    case 'race_reset':
      return {
        ...EMPTY_LIVE,
        links: data.links,
        journal: data.journal,
        clockOffset: data.clockOffset,
        raceChanges: data.raceChanges + 1,
        rosterChanges: data.rosterChanges + 1,
      };
    case 'reader':
      return { ...data, links: new Map(data.links).set(message.id, message) };
    case 'roster_changed':
      return { ...data, rosterChanges: data.rosterChanges + 1 };
    case 'unknown_tag':
      return { ...data, strangers: data.strangers + 1 };
    case 'health':
      return { ...data, journal: { status: message.status, sentence: message.sentence } };
    case 'standings':
      return data;
  }
}

function withPlaces(before: LiveData, after: LiveData, now: number): LiveData {
  if (after.table === null || after.table === before.table) return after;
  const placed = placeRows(after.table.rows);
  return { ...after, placed, movements: moved(expired(after.movements, now), after.placed, placed, now) };
}

/** The newest passings of both, each once, newest first. */
export function withPassings(known: readonly Passing[], ...more: readonly (Passing | null)[]): readonly Passing[] {
  const bySeq = new Map(known.map((passing) => [passing.seq, passing]));
  for (const passing of more) if (passing !== null) bySeq.set(passing.seq, passing);
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, TICKER_LENGTH);
}

/** With the station's clock as just heard; differences that only the network makes change nothing. */
export function withStationTime(data: LiveData, stationNow: string, now: number): LiveData {
  const offset = Date.parse(stationNow) - now;
  if (Number.isNaN(offset) || Math.abs(offset - data.clockOffset) < CLOCK_NOISE_MS) return data;
  return { ...data, clockOffset: offset };
}

/** Index of a rider in the list; -1 when not in it. */
export function indexOfRider(rows: readonly { readonly rider: RiderId }[], rider: RiderId | null): number {
  return rider === null ? -1 : rows.findIndex((row) => row.rider === rider);
}

function passingOf(message: Schemas['LapMessage']): Passing | null {
  if (message.seq === undefined || message.rider === undefined) return null;
  return {
    seq: message.seq,
    rider: message.rider,
    tag_id: message.tag_id,
    bib: message.bib ?? '',
    name: message.name ?? '',
    laps: message.laps,
    finished: message.finished,
    at: message.at ?? message.last_pass_time,
    lap_ms: message.lap_ms ?? null,
  };
}
