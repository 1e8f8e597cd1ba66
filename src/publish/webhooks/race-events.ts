import type { ActEntry } from '../../domain/model/entry';
import type { LapEvent } from '../../domain/model/views';
import type { RaceView } from '../../race-view';
import type { EntryPosition, WebhookEvent } from './webhook-settings';

/** An event as it follows from one entry of a race, at its position. It is the same whenever it is derived. */
export type RaceEvent = EntryPosition & { readonly count: number } & (
    | { readonly type: 'passing'; readonly lap: LapEvent }
    | { readonly type: 'race' | 'official'; readonly entry: ActEntry }
  );

/** Events behind a position. */
export interface FoundEvents {
  /** Oldest first. */
  readonly events: readonly RaceEvent[];
  /** Everything up to here is in `events`. */
  readonly end: EntryPosition;
  /** False: there may be more behind `end`. */
  readonly isComplete: boolean;
}

type Source = { readonly lap: LapEvent } | { readonly entry: ActEntry };

/** The events behind a position, about `limit` at most; null when passings are further back than the race remembers. */
export function eventsAfter(race: RaceView, { seq, count }: EntryPosition, limit: number): FoundEvents | null {
  const before = count === null ? seq : seq - 1;
  const most = limit + (count ?? 0);
  const laps = race.lapsSince(before, most);
  if (laps === null) return null;
  const acts = race.actsSince(before, most);
  const cut = [laps, acts].flatMap((list) => (list.length < most ? [] : (list.at(-1)?.seq ?? [])));
  const horizon = Math.min(...cut, race.revision);
  const counted = numbered([...acts.map((entry) => ({ entry })), ...laps.map((lap) => ({ lap }))], horizon).filter(
    (one) => count === null || one.seq !== seq || one.count > count,
  );
  const isComplete = cut.length === 0;
  const last = counted.at(-1);
  return {
    events: counted.flatMap((one) => eventOf(race, one) ?? []),
    end: isComplete || last === undefined ? { seq: horizon, count: null } : { seq: last.seq, count: last.count },
    isComplete,
  };
}

/** How many events of some types are behind a position, at least about. */
export function countAfter(race: RaceView, { seq, count }: EntryPosition, types: readonly WebhookEvent[]): number {
  const before = count === null ? seq : seq - 1;
  const laps = types.includes('passing') ? Math.max(0, race.lapCountSince(before) - (count ?? 0)) : 0;
  const acts = race.actsSince(before, Number.POSITIVE_INFINITY).filter((entry) => {
    const type = typeOf(race, entry);
    return type !== null && types.includes(type) && (count === null || entry.seq !== seq);
  });
  return laps + acts.length;
}

interface Numbered {
  readonly seq: number;
  readonly count: number;
  readonly source: Source;
}

/** In order of their entries, numbered within each: an act comes before the laps that it made. */
function numbered(sources: readonly Source[], horizon: number): readonly Numbered[] {
  const inOrder = sources
    .map((source, index) => ({ seq: 'lap' in source ? source.lap.seq : source.entry.seq, index, source }))
    .filter(({ seq }) => seq <= horizon)
    .sort((one, other) => one.seq - other.seq || one.index - other.index);
  let seq = 0;
  let count = 0;
  return inOrder.map((one) => {
    count = one.seq === seq ? count + 1 : 1;
    seq = one.seq;
    return { seq, count, source: one.source };
  });
}

function eventOf(race: RaceView, { seq, count, source }: Numbered): RaceEvent | null {
  if ('lap' in source) return { seq, count, type: 'passing', lap: source.lap };
  const type = typeOf(race, source.entry);
  return type === null ? null : { seq, count, type, entry: source.entry };
}

function typeOf(race: RaceView, { act }: ActEntry): 'race' | 'official' | null {
  switch (act.type) {
    case 'gun-set':
    case 'wave-started':
    case 'race-stopped':
    case 'race-resumed':
      return 'race';
    case 'declared':
      return 'official';
    case 'undone':
    case 'redone': {
      const [target] = race.actsSince(act.act - 1, 1);
      return target === undefined || target.seq !== act.act || target.act.type === 'undone' || target.act.type === 'redone'
        ? null
        : typeOf(race, target);
    }
    default:
      return null;
  }
}
