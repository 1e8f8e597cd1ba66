import type { Split, Standing } from '../../src/domain/model/standing';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import type { components } from '../../src/http/generated/api';

type Schemas = components['schemas'];

/** The table as the station sent it last, in ranking order. */
export interface Table {
  readonly revision: number;
  /** Rows at the station, which may be more than were asked for. */
  readonly total: number;
  readonly rows: readonly Standing[];
}

/** A whole table; it replaces the one before. */
export function tableOf(message: Schemas['TableMessage']): Table {
  return { revision: message.revision, total: message.total, rows: message.items.map(standingOf) };
}

/** Applies changes. Returns null when they are for another revision: ask for the whole table. Unchanged rows stay the same objects. */
export function applyChanges(table: Table, message: Schemas['ChangesMessage']): Table | null {
  if (message.base !== table.revision) return null;
  return { revision: message.revision, total: message.total, rows: rowsAfter(table.rows, message, standingOf) };
}

/** The rows after changes that are for them; `rowOf` makes the new ones. */
export function rowsAfter<Row extends { readonly rider: string }>(
  before: readonly Row[],
  message: Pick<Schemas['ChangesMessage'], 'removed' | 'rows'>,
  rowOf: (row: Schemas['StandingRow']) => Row,
): Row[] {
  const gone = new Set<string>(message.removed);
  for (const { row } of message.rows) gone.add(row.rider);
  const rows = gone.size === 0 ? [...before] : before.filter((row) => !gone.has(row.rider));
  for (const { at, row } of message.rows) rows.splice(at, 0, rowOf(row));
  return rows;
}

/** A row of the contract in the words of the domain. */
export function standingOf(row: Schemas['StandingRow']): Standing {
  return {
    rider: row.rider,
    participant: row.participant as Standing['participant'],
    tag: row.tag_id as Standing['tag'],
    bib: row.bib,
    name: row.name,
    category: row.category,
    team: row.team,
    club: row.club,
    classifications: row.classifications,
    lacks: row.lacks,
    status: row.status,
    laps: row.laps,
    rankedLaps: row.ranked_laps,
    finished: row.finished,
    lastPassAt: instant(row.last_pass_time),
    finishAt: instant(row.finish_time),
    ownStartAt: instant(row.start_time),
    chipStartAt: instant(row.chip_start_time),
    elapsed: row.total_time_ms as Ms | null,
    section: row.section,
    group: row.group,
    ranked: row.ranked,
    pulledAt: instant(row.pulled_at),
    relegated: row.relegated === null ? null : relegatedOf(row.relegated),
    ridden: row.ridden_ms as Ms | null,
    adjustment: row.adjustment_ms as Ms,
    lapsAdjustment: row.adjusted_laps,
    gunTime: row.gun_time_ms as Ms | null,
    chipTime: row.chip_time_ms as Ms | null,
    // Only the station ranks by it.
    givenTime: null,
    lastLap: row.last_lap_ms as Ms | null,
    bestLap: row.best_lap_ms as Ms | null,
    ...wayOf(row),
    inferred: row.inferred,
    lapsInTime: row.laps_in_time,
    // Ties keep the order of the list, which the station decides.
    firstSeen: 0,
  };
}

const NOTHING: readonly never[] = [];

/** What a row says of the way, where the race has a course. */
function wayOf(row: Schemas['StandingRow']): Pick<Standing, 'splits' | 'reached' | 'segments' | 'segmentsDone'> {
  return {
    splits: row.splits?.map(splitOf) ?? NOTHING,
    reached: row.reached ?? 0,
    segments: row.segments?.map(({ name, time_ms }) => ({ name, time: time_ms as Ms | null })) ?? NOTHING,
    segmentsDone: row.segments_done ?? null,
  };
}

function splitOf({ name, lap, at, time_ms }: Schemas['Split']): Split {
  return { name, lap: lap ?? null, at: instant(at), time: time_ms as Ms | null };
}

function relegatedOf({ behind, bib, tag_id }: Schemas['Relegated']): Standing['relegated'] {
  return { behind, bib, tag: tag_id as Standing['tag'] };
}

function instant(text: string | null): EpochMs | null {
  return text === null ? null : (Date.parse(text) as EpochMs);
}
