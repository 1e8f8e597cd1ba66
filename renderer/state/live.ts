import type { PlacedStanding } from '../../src/domain/model/standing';
import type { components } from '../../src/http/generated/api';
import { LAST_PASSINGS } from '../../src/wire/shared/last-passings';
import { type PlaceChanges, withoutExpired, withPlaceChanges } from './place-changes';
import { placedInClassification, placeRows } from './placing';
import { applyChanges, type Table, tableOf } from './table';

type Schemas = components['schemas'];
type StreamMessage = Schemas['StreamMessage'];

/** A passing in the list of last passings. */
export type Passing = Schemas['Passing'];

/** What the stream reports about the race: everything a board or a phone shows. */
export interface LiveData {
  readonly race: Schemas['RaceSummary'] | null;
  readonly table: Table | null;
  /** The category that this page shows, placed among itself; empty for everyone. */
  readonly category: string;
  /** The classification that this page shows; empty for none. */
  readonly classification: string;
  /** The rows that this page shows with their places, in ranking order; empty before the first table. */
  readonly placed: readonly PlacedStanding[];
  readonly placeChanges: PlaceChanges;
  /** The last passings that count now, newest first, at most `LAST_PASSINGS`. */
  readonly passings: readonly Passing[];
  /** The last message about each reader since this screen was opened, by reader id. */
  readonly links: ReadonlyMap<string, Schemas['ReaderMessage']>;
  /** Whether reads are being saved. */
  readonly journal: Omit<Schemas['HealthMessage'], 'type'>;
  /** Grows with every change of participants, tags or corrections: what was loaded before is stale. */
  readonly rosterChanges: number;
  /** Grows with every tag without a rider that is read for the first time. */
  readonly unknownTagCount: number;
  /** Grows whenever another race is opened. */
  readonly raceChanges: number;
  /** Grows with every change of the race itself: its name, start, stop or rules. */
  readonly raceUpdates: number;
  /** Grows with every change of what riders report. */
  readonly reportChanges: number;
  /** Grows with every start signal of a device, and when one is dismissed. */
  readonly gunChanges: number;
  /** Grows with every message about whether reads are being saved. */
  readonly healthChanges: number;
  /** Station clock minus this machine's, in milliseconds. */
  readonly clockOffset: number;
  /** The station's offset from UTC in minutes, positive to the east; null before the first message about the race. */
  readonly utcOffsetMin: number | null;
}

/** Smaller differences come from the network, not from a clock. */
const CLOCK_NOISE_MS = 150;

export const EMPTY_LIVE: LiveData = {
  race: null,
  table: null,
  category: '',
  classification: '',
  placed: [],
  placeChanges: new Map(),
  passings: [],
  links: new Map(),
  journal: { status: 'ok', sentence: '' },
  rosterChanges: 0,
  unknownTagCount: 0,
  raceChanges: 0,
  raceUpdates: 0,
  reportChanges: 0,
  gunChanges: 0,
  healthChanges: 0,
  clockOffset: 0,
  utcOffsetMin: null,
};

/** Applies the messages in order. Returns null when one is for another revision of the table: connect again. `now` is this machine's clock. */
export function applyMessages(data: LiveData, messages: readonly StreamMessage[], now: number): LiveData | null {
  let next: LiveData | null = data;
  for (const message of messages) {
    next = applyMessage(next, message, now);
    if (next === null) return null;
  }
  // Places are computed once for the whole batch: a burst of changes costs one pass over the field.
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
    case 'passings':
      return { ...data, passings: withPassings(data.passings, message) };
    case 'race_updated':
      return {
        ...withStationTime(data, message.now, now),
        race: message.race,
        raceUpdates: data.raceUpdates + 1,
        utcOffsetMin: message.utc_offset_min ?? data.utcOffsetMin,
      };
    case 'race_reset':
      return ofAnotherRace(data);
    case 'reader':
      return { ...data, links: new Map(data.links).set(message.id, message) };
    case 'roster_changed':
      return { ...data, rosterChanges: data.rosterChanges + 1 };
    case 'unknown_tag':
      return { ...data, unknownTagCount: data.unknownTagCount + 1 };
    case 'reports_changed':
      return { ...data, reportChanges: data.reportChanges + 1 };
    case 'guns_changed':
      return { ...data, gunChanges: data.gunChanges + 1 };
    case 'health':
      return { ...data, journal: message, healthChanges: data.healthChanges + 1 };
    case 'lap':
    case 'standings':
      return data;
  }
}

/** Nothing known about the race holds, and all that was loaded is stale. */
function ofAnotherRace(data: LiveData): LiveData {
  return {
    ...EMPTY_LIVE,
    category: data.category,
    classification: data.classification,
    links: data.links,
    journal: data.journal,
    healthChanges: data.healthChanges,
    clockOffset: data.clockOffset,
    utcOffsetMin: data.utcOffsetMin,
    raceChanges: data.raceChanges + 1,
    raceUpdates: data.raceUpdates + 1,
    rosterChanges: data.rosterChanges + 1,
    unknownTagCount: data.unknownTagCount + 1,
    reportChanges: data.reportChanges + 1,
    gunChanges: data.gunChanges + 1,
  };
}

function withPlaces(before: LiveData, after: LiveData, now: number): LiveData {
  const isSame = after.table === before.table && (after.classification === '' || after.race === before.race);
  if (after.table === null || isSame) return after;
  const placed = rowsOf(after, after.table.rows);
  return { ...after, placed, placeChanges: withPlaceChanges(withoutExpired(after.placeChanges, now), after.placed, placed, now) };
}

function rowsOf({ race, category, classification }: LiveData, rows: Table['rows']): readonly PlacedStanding[] {
  if (classification !== '') return placedInClassification(rows, race, classification);
  return placeRows(category === '' ? rows : rows.filter((row) => row.category === category));
}

/** The list of last passings after a message about it. */
export function withPassings(known: readonly Passing[], { whole, removed, items }: Schemas['PassingsMessage']): readonly Passing[] {
  const kept = whole ? [] : known;
  const gone = new Set([...removed, ...items].map(passingKey));
  return [...kept.filter((passing) => !gone.has(passingKey(passing))), ...items]
    .sort((one, other) => compareTexts(other.at, one.at) || other.seq - one.seq || other.laps - one.laps)
    .slice(0, LAST_PASSINGS);
}

/** What identifies a passing in the list: those that one split added share their `seq`. */
export function passingKey({ seq, at }: Pick<Passing, 'seq' | 'at'>): string {
  return `${seq}:${at}`;
}

/** Instants of the contract sort as texts. */
function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Sets the offset of the station's clock. Differences within the delay of the network change nothing. */
export function withStationTime(data: LiveData, stationNow: string, now: number): LiveData {
  const offset = Date.parse(stationNow) - now;
  if (Number.isNaN(offset) || Math.abs(offset - data.clockOffset) < CLOCK_NOISE_MS) return data;
  return { ...data, clockOffset: offset };
}

/** Readers that the station connects to, and how many of them read tags; a reader that was switched off is not counted. */
export function readerCounts(links: ReadonlyMap<string, Pick<Schemas['ReaderMessage'], 'state' | 'operating'>>): ReaderCounts {
  const wanted = [...links.values()].filter(({ state }) => state !== 'off');
  const working = wanted.filter(({ state, operating }) => (state === 'ready' || state === 'reading') && operating !== false);
  return { working: working.length, all: wanted.length };
}

export interface ReaderCounts {
  readonly working: number;
  readonly all: number;
}
