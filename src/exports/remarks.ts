import { formatAmount, formatShortTime } from '../domain/model/adjusted-time';
import type { RiderId } from '../domain/model/entry';
import type { PlacedStanding, Standing } from '../domain/model/standing';
import type { JuryAct } from '../domain/model/views';
import { printable } from './printable';
import type { Results, ResultsData } from './race-results';

/**
 * What the jury did about a rider, as results show it: `40:20.0 (40:00.0 + 0:20 cut course)`, laps, whom they were put behind, why a status was given,
 * and public notes; empty for almost everybody.
 */
export function remarkText(row: PlacedStanding, results: Results): string {
  const acts = actsByRider(results).get(row.rider) ?? [];
  const parts = [adjustedTime(row, acts, results), ...acts.map((act) => otherRemark(act, row, results))];
  return printable(parts.filter((part) => part !== '').join('; '));
}

/** Whether any rider has a remark. */
export function hasRemarks({ jury }: ResultsData): boolean {
  return jury.some(isShown);
}

function isShown({ correction, reason }: JuryAct): boolean {
  if (correction.kind === 'note') return correction.public;
  return correction.kind !== 'status' || reason !== '';
}

const BY_RIDER = new WeakMap<Results, ReadonlyMap<RiderId, readonly JuryAct[]>>();

function actsByRider(results: Results): ReadonlyMap<RiderId, readonly JuryAct[]> {
  const known = BY_RIDER.get(results);
  if (known !== undefined) return known;
  const found = new Map<RiderId, JuryAct[]>();
  for (const act of results.jury) found.set(act.rider, [...(found.get(act.rider) ?? []), act]);
  BY_RIDER.set(results, found);
  return found;
}

function adjustedTime({ elapsed, ridden }: Standing, acts: readonly JuryAct[], { control }: Results): string {
  const { decimals } = control.rules;
  const added = acts.flatMap(({ correction, reason }) =>
    correction.kind === 'adjust-time' ? [`${correction.by < 0 ? '−' : '+'} ${withReason(formatAmount(correction.by), reason)}`] : [],
  );
  if (added.length === 0) return '';
  if (elapsed === null || ridden === null) return added.join(' ');
  return `${formatShortTime(elapsed, decimals)} (${formatShortTime(ridden, decimals)} ${added.join(' ')})`;
}

function otherRemark({ correction, reason }: JuryAct, row: PlacedStanding, { texts }: Results): string {
  const words = texts.catalogue.exports;
  switch (correction.kind) {
    case 'adjust-time':
      return '';
    case 'adjust-laps':
      return withReason(words.addedLaps(correction.by), reason);
    case 'relegate': {
      const { relegated } = row;
      if (relegated === null || relegated.behind !== correction.behind) return '';
      return withReason(words.relegatedBehind(relegated.bib, relegated.tag), reason);
    }
    case 'status':
      return reason === '' ? '' : `${words.statuses[correction.status === 'racing' ? 'running' : correction.status]}: ${reason}`;
    case 'note':
      return correction.public ? correction.text : '';
  }
}

function withReason(what: string, reason: string): string {
  return reason === '' ? what : `${what} ${reason}`;
}
