import type { Seq } from '../../domain/model/entry';
import type { Standing } from '../../domain/model/standing';
import { mapSteps, type Steps } from '../../domain/steps';
import type { RaceView } from '../../race-view';
import { originalTable } from '../../wire/original-table';
import { participantJson, participantJsonSteps, riderJson } from '../../wire/row-cache';
import type { StreamKind } from './lap-frames';
import { frameOf } from './sse-format';
import { changesBetween } from './table-changes';

/** Which table a client asked for. */
export interface TableQuery {
  /** Null: all rows. */
  readonly top: number | null;
  /** True: after the first table only changed rows; false: whole tables. */
  readonly changes: boolean;
  /** Null: riders of all categories. */
  readonly category: string | null;
}

/**
 * A table at one moment. The same object as long as nothing in it changes. A client that gets changed rows gets a new one after each act as well:
 * its forms send the revision of the table that they show, and an act raises the revision of the race.
 */
export interface Snapshot {
  readonly raceId: string;
  readonly revision: Seq;
  /** The number of acts of the race. */
  readonly acts: number;
  readonly rows: readonly Standing[];
  /** Number of rows before `top` cut the table. */
  readonly total: number;
}

interface MadeMessages {
  whole: Buffer | null;
  readonly since: WeakMap<Snapshot, Buffer>;
}

/** Makes the messages of one kind of table, once for all clients that asked for the same and only when one of them needs it. */
export class TableFeed {
  /** Equal for equal queries. */
  readonly key: string;
  readonly kind: StreamKind;
  /** Number of clients that get it. */
  clients = 0;
  private source: readonly Standing[] | null = null;
  private latest: Snapshot | null = null;
  /** The messages that bring clients to a table: by that table, then by the table that a client had before. A table is forgotten when no client has it. */
  private readonly made = new WeakMap<Snapshot, MadeMessages>();

  constructor(private readonly query: TableQuery) {
    this.key = JSON.stringify([query.top, query.changes, query.category]);
    this.kind = query.changes ? 'rich' : 'plain';
  }

  /** The table as it is now. */
  snapshot(race: RaceView): Snapshot {
    const source = this.query.changes ? race.standings() : originalTable(race.standings(), race.control.rules);
    const { raceId } = race.control;
    // A client of whole tables has nothing to gain by the same table again.
    const acts = this.query.changes ? race.acts : 0;
    const { latest } = this;
    if (latest !== null && latest.raceId === raceId && latest.acts === acts && source === this.source) return latest;
    this.source = source;
    const next = { raceId, revision: race.revision, acts, ...this.rowsOf(source) };
    if (latest !== null && latest.acts === acts && isSameTable(latest, next)) return latest;
    this.latest = next;
    return next;
  }

  /** Makes the rows of the table as it is now. They are kept, so that the next message costs little. */
  makeRows(race: RaceView): Steps<unknown> {
    const { rows } = this.snapshot(race);
    return this.query.changes ? mapSteps(rows, riderJson) : participantJsonSteps(rows);
  }

  /** The message that brings a client from `shown` (null: from nothing) to `now`, a later snapshot of the same race. */
  message(shown: Snapshot | null, now: Snapshot): Buffer {
    const from = this.query.changes ? shown : null;
    const made = this.made.get(now) ?? { whole: null, since: new WeakMap<Snapshot, Buffer>() };
    this.made.set(now, made);
    const kept = from === null ? made.whole : made.since.get(from);
    if (kept != null) return kept;
    const message = Buffer.from(frameOf(this.json(from, now)));
    if (from === null) made.whole = message;
    else made.since.set(from, message);
    return message;
  }

  private rowsOf(all: readonly Standing[]): Pick<Snapshot, 'rows' | 'total'> {
    const { category, top } = this.query;
    const rows = category === null ? all : all.filter((row) => row.category === category);
    return { rows: top === null ? rows : rows.slice(0, top), total: rows.length };
  }

  private json(from: Snapshot | null, now: Snapshot): string {
    if (!this.query.changes) return `{"type":"standings","items":[${participantJson(now.rows).join(',')}]}`;
    return from === null ? tableJson(now) : changesJson(from, now);
  }
}

function isSameTable(one: Snapshot, other: Snapshot): boolean {
  return (
    one.raceId === other.raceId &&
    one.total === other.total &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => row === other.rows[index])
  );
}

function tableJson({ revision, total, rows }: Snapshot): string {
  return `{"type":"table","revision":${revision},"total":${total},"items":[${rows.map(riderJson).join(',')}]}`;
}

/** Sends the whole table where most rows changed: it is the shorter message. */
function changesJson(from: Snapshot, now: Snapshot): string {
  const { removed, rows } = changesBetween(from.rows, now.rows);
  if (rows.length > now.rows.length / 2 && now.rows.length > 20) return tableJson(now);
  const changed = rows.map(({ at, row }) => `{"at":${at},"row":${riderJson(row)}}`).join(',');
  const { revision, total } = now;
  return `{"type":"changes","base":${from.revision},"revision":${revision},"total":${total},"removed":${JSON.stringify(removed)},"rows":[${changed}]}`;
}
