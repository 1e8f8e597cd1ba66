import { isReadRef } from '../laps/candidate-ref';
import { timeUp } from '../laps/crossings';
import { startsAtLine } from '../laps/lap-begin';
import { lapCount, ownStart } from '../laps/laps';
import type { Rider } from '../laps/rider';
import { originOf } from '../ledger/read-log';
import type { Standing } from '../model/standing';
import type { EpochMs } from '../model/time';
import type { CategoryCounts, SeenRider } from '../model/views';
import { type RaceState, standingsSteps } from '../race/race-state';
import { eachInSteps, type Steps } from '../steps';

/**
 * Whether the race of a rider has begun at a moment: the own start, else that of the wave or the gun, has come. Where riders start with a
 * crossing of their own, they were read there. DNS never starts.
 */
function hasStarted({ context, track }: Rider, now: EpochMs): boolean {
  const { isOpen, status, startAt, rules } = context;
  if (!isOpen || status === 'dns' || startAt > now) return false;
  const isOwn = startsAtLine(rules) && rules.starts !== 'gun';
  return !isOwn || ownStart(track) !== null || lapCount(track) > 0;
}

/**
 * How many registered riders of each category are where at a moment of the station's clock, in the order of the table: who started is out
 * on the course, has finished, or was stopped: by a status, with the race, or because the time of a hard stop is up. Riders without a
 * category are counted under the empty one. Empty while nobody is registered. In steps: the race must not change between them.
 */
export function* categoryCounts(state: RaceState, now: EpochMs): Steps<readonly CategoryCounts[]> {
  const counts = new Map<string, { -readonly [field in keyof CategoryCounts]: CategoryCounts[field] }>();
  yield* eachInSteps(yield* standingsSteps(state), (standing) => {
    const rider = state.riders.get(standing.rider);
    if (standing.participant === null || rider === undefined) return;
    const { category } = standing;
    const count = counts.get(category) ?? { category, registered: 0, started: 0, out: 0, finished: 0, stopped: 0 };
    counts.set(category, count);
    count.registered++;
    const where = whereabouts(standing, rider, now);
    if (where === 'not-started') return;
    count.started++;
    count[where]++;
  });
  return [...counts.values()];
}

/** Where a registered rider is at a moment (rule 32). Counts and lists of riders ask here, so that they agree. */
export function whereabouts({ status, finished }: Standing, rider: Rider, now: EpochMs): 'not-started' | 'out' | 'finished' | 'stopped' {
  if (!hasStarted(rider, now)) return 'not-started';
  if (status !== 'racing') return 'stopped';
  if (finished) return 'finished';
  return countsAt(rider, now) ? 'out' : 'stopped';
}

/** Whether a passing at a moment would come before the stop, and before the time of a hard stop is up. */
function countsAt({ context }: Rider, now: EpochMs): boolean {
  if (context.stopAt !== null && now > context.stopAt) return false;
  return context.rules.finish !== 'hard-stop' || now <= timeUp(context);
}

/** When and where the registered riders were read last, in order of registration; who was never read is not in it. In steps: the race must not change between them. */
export function* seenRiders({ ledger, log, riders }: RaceState): Steps<readonly SeenRider[]> {
  const found: SeenRider[] = [];
  yield* eachInSteps(ledger.participants, ([id, { details }]) => {
    const track = riders.get(id)?.track;
    if (track === undefined) return;
    let position = track.refs.length - 1;
    while (position >= 0 && !isReadRef(track.refs.at(position))) position--;
    if (position < 0) return;
    const { reader, antenna } = originOf(log, track.refs.at(position));
    found.push({ rider: id, bib: details.bib, at: track.times.at(position), reader, antenna });
  });
  return found;
}
