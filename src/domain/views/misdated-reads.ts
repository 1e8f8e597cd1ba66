import { riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { originOf, tagReadsOf } from '../ledger/read-log';
import type { EntryRange, RiderId, Seq } from '../model/entry';
import { type EpochMs, later, type Ms, SECOND } from '../model/time';
import type { Verdict } from '../model/verdict.messages';
import type { RaceState } from '../race/race-state';
import { trace } from './trace';

/** Reads that count in the race with a time that the clock of their sender had wrong. */
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
const COUNTS: ReadonlySet<Verdict['code']> = new Set<Verdict['code']>(['counted', 'start', 'passage']);

/** Those of the reads that count and are still dated wrong; null when there are none: they were corrected, voided or moved, or never counted. */
export function misdatedReads(state: RaceState, arrivals: MisdatedArrivals): Misdated | null {
  const { log, ledger } = state;
  const rows = rowsOf(state, arrivals);
  if (rows.length === 0) return null;
  const riders = new Set<RiderId>(rows.map((row) => riderOfTag(ledger, tagReadsOf(log, row).tag, timeOfRead(ledger, log, row))));
  const counted = new Set<Seq>();
  for (const rider of riders) for (const { seq, verdict } of trace(state, rider) ?? []) if (COUNTS.has(verdict.code)) counted.add(seq);
  const wrong = rows.filter((row) => {
    const seq = log.seqs.at(row);
    // A time that the timekeeper gave is meant.
    return counted.has(seq) && !ledger.passingCorrections.get(seq)?.moves.some(({ at }) => at !== null);
  });
  if (wrong.length === 0) return null;
  const [times, seqs] = [rows.map((row) => log.times.at(row)), rows.map((row) => log.seqs.at(row))];
  return {
    reads: wrong.length,
    from: Math.min(...times) as EpochMs,
    until: later(Math.max(...times) as EpochMs, 1),
    entries: { from: Math.min(...seqs), until: Math.max(...seqs) + 1 },
  };
}

/** The rows of the arrivals whose time, corrections included, is still off in the same direction. */
function rowsOf({ log, ledger }: RaceState, { reader, since, until, ahead }: MisdatedArrivals): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < log.seqs.length; row += 1) {
    const arrivedAt = log.receivedAts.at(row);
    if (arrivedAt < since || arrivedAt > until) continue;
    const origin = originOf(log, row);
    if (origin.reader !== reader || origin.kind !== 'arrive') continue;
    const off = timeOfRead(ledger, log, row) - arrivedAt;
    if (Math.sign(off) === Math.sign(ahead) && Math.abs(off) > RIGHT_WITHIN_MS) rows.push(row);
  }
  return rows;
}
