import { clockShift } from '../ledger/passing-overrides';
import { originOf } from '../ledger/read-log';
import type { EpochMs, Ms } from '../model/time';
import type { RaceState } from '../race/race-state';
import { isConfirmed, type Misdated, mattering } from './misdated-reads';

/** Reads of a linked reader that were stored with a wrong time, from the first to the last one, both inclusive. */
export interface MistimedReads {
  readonly first: EpochMs;
  readonly last: EpochMs;
  /** What has to be added to their times; what was found later of the same reads comes on top. */
  readonly by: Ms;
  /** Right ones lie between them, or they are not all wrong by as much: somebody has to look at them. */
  readonly mixed: boolean;
}

/** Those of mistimed reads that count with a wrong time. */
export interface CountedMistimed extends Misdated {
  /** What has to be added to the times of all of them as they count; null where that is not one amount. */
  readonly by: Ms | null;
}

/** A correction that differs by less is the one that is needed. */
const SAME_SHIFT_MS = 50;

interface Wrong {
  readonly row: number;
  readonly by: number | null;
}

/**
 * Of each finding about the reads of a reader, oldest first, the reads that still have a wrong time that matters; null when there are none: they
 * were corrected, confirmed, voided or moved, or never counted.
 */
export function mistimedReads(state: RaceState, reader: string, found: readonly MistimedReads[]): readonly (CountedMistimed | null)[] {
  const { log } = state;
  const wrong = found.map((): Wrong[] => []);
  if (!log.originsByReader.has(reader)) return wrong.map(() => null);
  const [first, last] = [Math.min(...found.map((one) => one.first)), Math.max(...found.map((one) => one.last))];
  for (let row = 0; row < log.seqs.length; row += 1) {
    const time = log.times.at(row);
    if (time < first || time > last) continue;
    const origin = originOf(log, row);
    if (origin.reader !== reader || origin.kind !== 'arrive' || isConfirmed(state, reader, row)) continue;
    const shift = clockShift(state.ledger, reader, { time, seq: log.seqs.at(row) });
    for (const [index, by] of leftOf(found, time, shift)) wrong[index]?.push({ row, by });
  }
  return found.map((one, index) => countedMistimed(state, wrong[index] ?? [], one));
}

type Left = readonly [index: number, by: number | null];

/** What each finding still has to add to a time that is corrected by `shift` so far; those that the correction settles are left out. */
function leftOf(found: readonly MistimedReads[], time: EpochMs, shift: Ms): readonly Left[] {
  let needed = 0;
  const due = found.flatMap(({ first, last, by, mixed }, index) => {
    if (time < first || time > last) return [];
    needed += mixed ? 0 : by;
    return [{ index, mixed, needed }];
  });
  return due.flatMap(({ index, mixed, needed: own }, place): readonly Left[] => {
    if (mixed) return shift === 0 ? [[index, null]] : [];
    const isMade = due.slice(place).some((later) => !later.mixed && Math.abs(shift - later.needed) <= SAME_SHIFT_MS);
    return isMade ? [] : [[index, own - shift]];
  });
}

function countedMistimed(state: RaceState, wrong: readonly Wrong[], { by: usual }: MistimedReads): CountedMistimed | null {
  const counted = mattering(
    state,
    wrong.map((one) => ({ row: one.row, by: one.by ?? usual })),
  );
  if (counted === null) return null;
  const [by = null] = wrong.map((one) => one.by);
  const isOne = by !== null && wrong.every((one) => one.by !== null && Math.abs(one.by - by) <= SAME_SHIFT_MS);
  return { ...counted, by: isOne ? (by as Ms) : null };
}
