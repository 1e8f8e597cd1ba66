import { concernsRead, riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { originOf, type ReadLog, tagReadsOf } from '../ledger/read-log';
import type { EntryRange } from '../model/entry';
import { type EpochMs, later, type Ms, SECOND } from '../model/time';
import type { Verdict } from '../model/verdict.messages';
import type { RaceState } from '../race/race-state';
import { trace, verdictOfRead } from './trace';

/** Reads of the race with a wrong time that matters, which nobody corrected or confirmed. */
export interface Misdated {
  readonly reads: number;
  /** Their times as they are dated, without corrections: from the earliest up to, but not including, `until`. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly entries: EntryRange;
}

/** Reads of a reader that arrived from `since` to `until`, when its clock was ahead of the station's by `ahead` (negative: behind). */
export interface MisdatedArrivals {
  readonly reader: string;
  readonly since: EpochMs;
  readonly until: EpochMs;
  readonly ahead: Ms;
}

/** A time that is nearer to its arrival is right, or was put right. */
const RIGHT_WITHIN_MS = 3 * SECOND;

/**
 * Those of the reads that count, or do not because of their time, and are still dated wrong; null when there are none: they were corrected,
 * confirmed, voided or moved, or their time does not matter.
 */
export function misdatedReads(state: RaceState, arrivals: MisdatedArrivals): Misdated | null {
  return mattering(
    state,
    rowsOf(state, arrivals).map((row) => ({ row, by: -arrivals.ahead })),
  );
}

/** A row of the read log, and what has to be added to its time as it counts. */
interface WrongRow {
  readonly row: number;
  readonly by: number;
}

/** What is said of those of these rows whose time matters; null when none does. */
export function mattering(state: RaceState, rows: readonly WrongRow[]): Misdated | null {
  const { log } = state;
  const wrong = rows.filter((one) => mattersAsDated(state, one));
  if (wrong.length === 0) return null;
  const [from, last] = extremes(rows, ({ row }) => log.times.at(row));
  const [first, newest] = extremes(rows, ({ row }) => log.seqs.at(row));
  return {
    reads: wrong.length,
    from: from as EpochMs,
    until: later(last as EpochMs, 1),
    entries: { from: first, until: newest + 1 },
  };
}

/** The least and the largest value. A clock may have been wrong for a hundred thousand reads: more than a call can have arguments. */
function extremes(rows: readonly WrongRow[], numberOf: (row: WrongRow) => number): readonly [number, number] {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const value = numberOf(row);
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return [least, largest];
}

/** Whether a read has a time that nobody gave it and that decides what becomes of it. */
function mattersAsDated(state: RaceState, { row, by }: WrongRow): boolean {
  const { log, ledger } = state;
  const [seq, at] = [log.seqs.at(row), timeOfRead(ledger, log, row)];
  const rider = riderOfTag(ledger, tagReadsOf(log, row).tag, at);
  const correction = ledger.passingCorrections.get(seq);
  const right = later(at, by);
  if (correction === undefined) return matters(state, verdictOfRead(state, rider, { row, at }), right);
  if (correction.moves.some((move) => move.at !== null)) return false;
  return matters(state, trace(state, rider)?.find((read) => read.seq === seq)?.verdict ?? null, right);
}

/** Whether another verdict is possible at the right time. */
function matters(state: RaceState, verdict: Verdict | null, right: EpochMs): boolean {
  switch (verdict?.code) {
    case 'counted':
    case 'start':
    case 'passage':
    case 'too-soon':
    case 'not-ridden':
    case 'neutralised':
    case 'clock-ahead':
    case 'withdrawn':
    case 'extra-passage':
    case 'too-early':
      return true;
    case 'same-crossing':
      return Math.abs(right - verdict.params.at) >= Math.max(1, state.ledger.control.rules.minLap);
    case 'before-start':
      return right >= verdict.params.start_at;
    case 'after-stop':
      return right <= verdict.params.stopped_at;
    case 'after-time':
      return right <= verdict.params.ended_at;
    case 'after-finish':
      return right <= verdict.params.finish_at;
    default:
      return false;
  }
}

/** Whether somebody said that the time of a read of this reader is right. */
export function isConfirmed({ log, ledger }: RaceState, reader: string, row: number): boolean {
  if (ledger.confirmedTimes.length === 0) return false;
  const read = { time: log.times.at(row), seq: log.seqs.at(row) };
  return ledger.confirmedTimes.some((confirmed) => confirmed.reader === reader && concernsRead(confirmed, read));
}

/** The rows of the arrivals whose time, corrections included, is still off in the same direction. */
function rowsOf(state: RaceState, arrivals: MisdatedArrivals): readonly number[] {
  const { log, ledger } = state;
  return keptRows(log, arrivals).filter((row) => {
    const off = timeOfRead(ledger, log, row) - log.receivedAts.at(row);
    return Math.sign(off) === Math.sign(arrivals.ahead) && Math.abs(off) > RIGHT_WITHIN_MS && !isConfirmed(state, arrivals.reader, row);
  });
}

/** The rows of arrivals, as far as the log was looked through. */
interface KeptRows {
  readonly rows: number[];
  next: number;
}

/** It is asked every few seconds, a log has a million rows, and no row of it changes: only those that were added are looked through. */
const KEPT = new WeakMap<ReadLog, Map<string, KeptRows>>();
/** Arrivals that are remembered of a log; of more, those that were asked for first are forgotten. */
const MAX_KEPT = 200;

function keptRows(log: ReadLog, { reader, since, until }: MisdatedArrivals): readonly number[] {
  const ofLog = KEPT.get(log) ?? new Map<string, KeptRows>();
  KEPT.set(log, ofLog);
  const key = `${since} ${until} ${reader}`;
  const kept = ofLog.get(key) ?? { rows: [], next: 0 };
  ofLog.set(key, kept);
  const [first] = ofLog.keys();
  if (ofLog.size > MAX_KEPT && first !== undefined) ofLog.delete(first);
  for (; kept.next < log.seqs.length; kept.next += 1) {
    const arrivedAt = log.receivedAts.at(kept.next);
    if (arrivedAt < since || arrivedAt > until) continue;
    const origin = originOf(log, kept.next);
    if (origin.reader === reader && origin.kind === 'arrive') kept.rows.push(kept.next);
  }
  return kept.rows;
}
