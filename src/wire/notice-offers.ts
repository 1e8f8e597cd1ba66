import type { TagId } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import type { RaceView } from '../race-view';
import type { Station } from '../station';
import type { Wire } from './shared/contract-types';

/** What the offers of a notice need to know of the open race. */
export type OfferingRace = Pick<RaceView, 'riderOfTag' | 'trace'>;

type Message = ReturnType<Station['readers']['list']>[number]['notices'][number]['message'];
type Offers = Pick<Wire<'Reader'>['notices'][number], 'passing'>;

/** The clock of a device may be known better when it takes a time back than when it gave it. */
const SAME_TIME_MS = 250;

/** What the timekeeper can do at once about what a device reported; nothing once it is done. */
export function offersOf(message: Message, race: OfferingRace): Offers {
  if (message.code !== 'time-changed') return {};
  const { tag, at, change } = message.params;
  return change === 'cleared' || change === 'disqualified' ? passingOffer(tag, at, race) : {};
}

function passingOffer(tag: TagId, at: EpochMs, race: OfferingRace): Offers {
  const rider = race.riderOfTag(tag, at);
  const counted = (race.trace(rider) ?? []).filter(
    (read) =>
      read.tag === tag && (read.verdict.code === 'counted' || read.verdict.code === 'start') && distance(read.at, at) <= SAME_TIME_MS,
  );
  const [nearest] = counted.sort((one, other) => distance(one.at, at) - distance(other.at, at));
  return nearest === undefined ? {} : { passing: { rider, passing: nearest.seq } };
}

function distance(one: EpochMs, other: EpochMs): number {
  return Math.abs(one - other);
}
