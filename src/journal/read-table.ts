import type { StatementSyncInstance } from '@photostructure/sqlite';
import type { ReadEntry, Seq } from '../domain/model/entry';
import type { TagId, TagRead } from '../domain/model/read';
import type { EpochMs, Ms } from '../domain/model/time';
import { isDate } from './calendar';
import type { Db } from './db';
import { Dictionary } from './dictionary';

/** One row of the table `read`, in the order of `COLUMNS`. */
type ReadRow = readonly [...Always, ...Sometimes];

/** A row of a page: it ends with the signal where nothing more is known. */
type PageRow = readonly [...Always, ...Partial<Sometimes>];

type Always = [seq: Seq, timestamp: EpochMs, receivedAt: EpochMs, tagId: number, originId: number, rssi: number | null];
/** Nothing of this is known of most reads, which are arrivals. */
type Sometimes = [
  isDeparture: 0 | 1,
  readerAt: EpochMs | null,
  clockOffset: Ms | null,
  session: number | null,
  serialId: number | null,
  extra: string | null,
];

const ALWAYS = 'seq, timestamp_ms, received_at_ms, tag_id, origin_id, rssi';
const COLUMNS = `${ALWAYS}, is_departure, reader_at_ms, clock_offset_ms, session, serial_id, extra`;
const HAS_ALWAYS_ONLY = 'is_departure = 0 AND coalesce(reader_at_ms, clock_offset_ms, session, serial_id, extra) IS NULL';
const ROW_PLACES = `(${COLUMNS.replaceAll(/\w+/g, '?')})`;
/** Reads that one statement stores together: one by one, handing values to SQLite takes longer than storing them. */
const TOGETHER = 8;
/** `SQLITE_CONSTRAINT_UNIQUE` */
const NOT_UNIQUE = 2067;
/** Rows of a page. So few that the garbage collector frees a page before it counts as long-lived. */
const PAGE_ROWS = 256;

/** The reads of one race file. */
export class ReadTable {
  private readonly tags: Dictionary<readonly [TagId]>;
  private readonly origins: Dictionary<readonly [source: string, reader: string, antenna: number | null]>;
  private readonly serials: Dictionary<readonly [string]>;
  private readonly insert: StatementSyncInstance;
  private readonly insertTogether: StatementSyncInstance;
  private readonly find: StatementSyncInstance;
  private readonly page: StatementSyncInstance;
  private readonly range: StatementSyncInstance;

  constructor(db: Db) {
    this.tags = new Dictionary(db, 'tag', ['tag']);
    this.origins = new Dictionary(db, 'origin', ['source', 'reader', 'antenna']);
    this.serials = new Dictionary(db, 'serial', ['serial']);
    this.insert = db.prepare(
      `INSERT INTO read (${COLUMNS}) VALUES ${ROW_PLACES}
       ON CONFLICT (ifnull(reader_at_ms, timestamp_ms), tag_id, origin_id, is_departure) DO NOTHING`,
    );
    this.insertTogether = db.prepare(`INSERT INTO read (${COLUMNS}) VALUES ${new Array(TOGETHER).fill(ROW_PLACES).join(', ')}`);
    this.find = db.prepare(
      'SELECT 1 FROM read WHERE ifnull(reader_at_ms, timestamp_ms) = ? AND tag_id = ? AND origin_id = ? AND is_departure = ?',
    );
    // A page is one JSON text: fetching millions of values one by one takes twice as long. What is seldom known is half of its length.
    this.page = db.prepare(
      `SELECT json_group_array(CASE WHEN ${HAS_ALWAYS_ONLY} THEN json_array(${ALWAYS}) ELSE json_array(${COLUMNS}) END)
       FROM (SELECT ${COLUMNS} FROM read WHERE seq > ? ORDER BY seq LIMIT ${PAGE_ROWS})`,
    );
    this.page.setReturnArrays(true);
    this.range = db.prepare(`SELECT ${COLUMNS} FROM read WHERE seq > ? AND seq <= ? ORDER BY seq`);
    this.range.setReturnArrays(true);
  }

  /** Stores reads and counts `numbering` on. Returns the number of each, in order; null for one that is stored already. */
  addAll(numbering: { next: Seq }, reads: readonly TagRead[]): readonly (Seq | null)[] {
    const seqs: (Seq | null)[] = [];
    for (let begin = 0; begin + TOGETHER <= reads.length; begin += TOGETHER) {
      if (!this.addTogether(numbering.next, reads.slice(begin, begin + TOGETHER))) break;
      for (let stored = 0; stored < TOGETHER; stored += 1) seqs.push(numbering.next++);
    }
    for (const read of reads.slice(seqs.length)) seqs.push(this.add(numbering.next, read) ? numbering.next++ : null);
    return seqs;
  }

  /** Stores the read as `seq` unless it is stored already. Returns whether it was stored. */
  add(seq: Seq, read: TagRead): boolean {
    return Number(this.insert.run(...this.rowOf(seq, read)).changes) === 1;
  }

  /** Stores `TOGETHER` reads, or none where one of them is stored already. Returns whether they were stored. */
  private addTogether(first: Seq, reads: readonly TagRead[]): boolean {
    try {
      const values: ReadRow[number][] = [];
      for (const [index, read] of reads.entries()) values.push(...this.rowOf(first + index, read));
      this.insertTogether.run(...values);
      return true;
    } catch (error) {
      if (error instanceof Error && 'errcode' in error && error.errcode === NOT_UNIQUE) return false;
      throw error;
    }
  }

  private rowOf(seq: Seq, read: TagRead): ReadRow {
    return [
      seq,
      read.timestamp,
      read.receivedAt,
      this.tags.idOf([read.tag]),
      this.origins.idOf([read.source, read.reader, read.antenna]),
      read.rssi,
      read.kind === 'depart' ? 1 : 0,
      read.readerAt,
      read.clockOffset,
      read.session,
      read.serial === null ? null : this.serials.idOf([read.serial]),
      read.extra === null ? null : JSON.stringify(read.extra),
    ];
  }

  /** Whether the read is stored already. */
  has({ source, reader, antenna, tag, kind, readerAt, timestamp }: TagRead): boolean {
    const tagId = this.tags.knownId([tag]);
    const originId = this.origins.knownId([source, reader, antenna]);
    if (tagId === null || originId === null) return false;
    return this.find.get(readerAt ?? timestamp, tagId, originId, kind === 'depart' ? 1 : 0) !== undefined;
  }

  /** All reads in pages, oldest entry first. */
  *pages(): Generator<readonly ReadEntry[], void> {
    for (let after: Seq = 0; ; ) {
      const [page]: readonly [string] = this.page.get(after);
      const rows: readonly PageRow[] = JSON.parse(page);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map((row) => this.entryOf(row));
      after = last[0];
    }
  }

  /** The reads from the entry after `after` up to `last`. */
  stored(after: Seq, last: Seq): readonly ReadEntry[] {
    const rows: readonly ReadRow[] = this.range.all(after, last);
    return rows.map((row) => this.entryOf(row));
  }

  /** Drops what a failed transaction had added to the dictionaries. */
  reload(): void {
    this.tags.reload();
    this.origins.reload();
    this.serials.reload();
  }

  private entryOf(row: PageRow): ReadEntry {
    const [
      seq,
      timestamp,
      receivedAt,
      tagId,
      originId,
      rssi,
      isDeparture = 0,
      readerAt = null,
      clockOffset = null,
      session = null,
      serialId = null,
      extra = null,
    ] = row;
    // A time without a date cannot be shown: every later request would fail.
    if (!isDate(timestamp) || !isDate(receivedAt)) throw new RangeError(`entry ${seq} has no time`);
    if (!isWhole(readerAt) || !isWhole(clockOffset) || !isWhole(rssi) || !isWhole(session))
      throw new RangeError(`entry ${seq} has a number that is none`);
    const [source, reader, antenna] = this.origins.rowOf(originId);
    const read: TagRead = {
      source,
      reader,
      serial: serialId === null ? null : this.serials.rowOf(serialId)[0],
      session,
      antenna,
      tag: this.tags.rowOf(tagId)[0],
      kind: isDeparture === 1 ? 'depart' : 'arrive',
      rssi,
      timestamp,
      readerAt,
      clockOffset,
      receivedAt,
      extra: extra === null ? null : JSON.parse(extra),
    };
    return { type: 'read', seq, read };
  }
}

/** Whether a value is one that this program writes: SQLite stores larger integers, which would be others here. */
function isWhole(value: number | null): boolean {
  return value === null || Number.isSafeInteger(value);
}
