import { type EpochMs, formatRaceTime, HOUR, later } from '../domain/model/time';
import type { Results } from './race-results';
import type { CellValue, ColumnKind } from './table';

/** The text of a cell of a column of this kind; empty for nothing, and for what is not so. */
export function cellText(value: CellValue, results: Results, kind: ColumnKind = 'text'): string {
  const { texts, control } = results;
  if (value === null || value === false) return '';
  if (value === true) return texts.catalogue.exports.yes;
  if (typeof value !== 'object') return String(value);
  if ('at' in value) return kind === 'instant' ? instantText(value.at, results) : timeOfDay(value.at, results);
  return 'span' in value ? formatRaceTime(value.span, control.rules.decimals) : texts.catalogue.exports.lapsBehind(value.lapsBehind);
}

/** With its date, milliseconds and the offset of the zone: `2026-05-12 20:05:00.123+02:00`. */
function instantText(at: EpochMs, { texts }: Results): string {
  return `${texts.date(at)} ${texts.timeOfDay(at)}${offsetText(at, texts)}`;
}

/**
 * The time of day in the zone of the results, cut to the decimals of the race: `20:05:00.1`. With the date where the times of the results are of more
 * than one day, and with the offset of the zone where clocks were changed between them: `2025-10-26 02:30:00+01:00`.
 */
function timeOfDay(at: EpochMs, results: Results): string {
  const { texts, control } = results;
  const { decimals } = control.rules;
  const { hasDates, hasOffsets } = spreadOfTimes(results);
  const time = texts.timeOfDay(at).slice(0, decimals === 0 ? -4 : decimals - 3 || undefined);
  return `${hasDates ? `${texts.date(at)} ` : ''}${time}${hasOffsets ? offsetText(at, texts) : ''}`;
}

function offsetText(at: EpochMs, { utcOffset }: Results['texts']): string {
  return utcOffset(at).replace('UTC', '') || '+00:00';
}

interface SpreadOfTimes {
  readonly hasDates: boolean;
  readonly hasOffsets: boolean;
}

const spreads = new WeakMap<Results, SpreadOfTimes>();

/**
 * Whether the start of the race and the times of the file lie on more than one day, and whether clocks are changed between them or within an hour of
 * them: a time of day may then mean two times.
 */
function spreadOfTimes(results: Results): SpreadOfTimes {
  const known = spreads.get(results);
  if (known !== undefined) return known;
  const { texts } = results;
  let first = results.control.startAt;
  let last = first;
  for (const at of timesOf(results)) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const hasOffsets = texts.utcOffset(later(first, -HOUR)) !== texts.utcOffset(later(last, HOUR));
  const spread = { hasDates: texts.date(first) !== texts.date(last), hasOffsets };
  spreads.set(results, spread);
  return spread;
}

function* timesOf({ standings, facts }: Results): Generator<EpochMs, void> {
  for (const { ownStartAt, chipStartAt, finishAt } of standings) {
    for (const at of [ownStartAt, chipStartAt, finishAt]) if (at !== null) yield at;
  }
  for (const at of facts?.passings?.ats ?? []) yield at as EpochMs;
  for (const { startsAt } of facts?.startList ?? []) if (startsAt !== null) yield startsAt;
}
