import type { RiderStatus } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import { countsUntil } from '../domain/race/race-clock';
import type { Results } from './race-results';

const GIVEN: Readonly<Record<Exclude<RiderStatus, 'racing'>, string>> = {
  pulled: 'Pulled',
  dnf: 'DNF',
  'over-time': 'Over time limit',
  dsq: 'DSQ',
  dns: 'DNS',
};

/**
 * What stands in the status column. Whom nobody gave a status is `Finished`; `Running`, while crossings count; else `Not finished`, with
 * the place that the laps give: DNF, which has none, is the timekeeper's to say (rule 20). Empty for who was not seen, and once a
 * hard stop is over, at which nobody finishes (rule 14).
 */
export function statusText({ status, finished, laps, chipStartAt }: Standing, results: Results): string {
  if (status !== 'racing') return GIVEN[status];
  if (finished) return 'Finished';
  if (laps === 0 && chipStartAt === null) return '';
  if (!isOver(results)) return 'Running';
  return results.control.rules.finish === 'hard-stop' ? '' : 'Not finished';
}

/** Whether crossings had ceased to count when the results were taken: the race was stopped, or its last wave's hard stop has come. */
export function isOver({ control, madeAt }: Results): boolean {
  return countsUntil(control, null) <= madeAt;
}
