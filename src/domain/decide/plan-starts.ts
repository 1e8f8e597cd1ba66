import { lapCount } from '../laps/laps';
import type { ListedStart } from '../model/entry';
import type { Refusal } from '../model/refusal.messages';
import type { PlannedStarts, StartingRider, StartOrder } from '../model/start-list';
import type { SomeRiders, StartNotice } from '../model/start-notice.messages';
import { type EpochMs, isInstant, later } from '../model/time';
import type { RaceState } from '../race/race-state';
import { startList } from '../views/start-list';
import { categoryForms } from './canonical-category';
import { bibKey } from './decide-roster';
import { inStartOrder, ranksOf } from './start-order';

/** A planned start list, or why there can be none. */
export type StartPlan = ({ readonly ok: true } & PlannedStarts) | { readonly ok: false; readonly refusal: Refusal };

/**
 * Makes a start list; stores nothing. Riders who are marked as not starting are left out, and so are those of other categories where `order` names
 * some: both keep the start that they have. Refused only where the last start would be later than any instant. `now` is the station's clock.
 */
export function planStarts(state: RaceState, given: StartOrder, now: EpochMs): StartPlan {
  const order = { ...given, categories: given.categories.map(categoryForms(state)) };
  const everyone = startList(state);
  const known = new Set(everyone.map(({ category }) => category));
  const wanted = new Set(order.categories);
  const asked = wanted.size === 0 ? everyone : everyone.filter(({ category }) => wanted.has(category));
  const starting = asked.filter(({ isOut }) => !isOut);
  const blocks = blocksOf(state, starting, order);
  const starts = timesOf(blocks, order);
  const last = starts[starts.length - 1];
  if (last !== undefined && !isInstant(last.at)) {
    return { ok: false, refusal: { code: 'bad-value', params: { problem: 'not-a-time', field: 'start' } } };
  }
  const unknown = order.categories.filter((category) => !known.has(category));
  const notices: readonly (StartNotice | null)[] = [
    unknown.length === 0 ? null : { code: 'unknown-categories', params: { categories: unknown } },
    starts.length === 0 ? { code: 'nobody-to-start', params: { riders: everyone.length } } : null,
    ...rankingNotices(state, starting, order),
    ...listNotices(state, { starts, asked, everyone }, now),
  ];
  return { ok: true, starts, notices: notices.filter((notice) => notice !== null) };
}

/** The riders in order of start; several lists where categories follow each other. */
function blocksOf(state: RaceState, riders: readonly StartingRider[], order: StartOrder): readonly (readonly StartingRider[])[] {
  const ordered = inStartOrder(state, riders, order);
  if (order.categoryGap === null && order.categories.length === 0) return [ordered];
  return categoriesInOrder(state, riders, order)
    .map((category) => ordered.filter((rider) => rider.category === category))
    .filter((block) => block.length > 0);
}

/** The categories as asked for, else those with rules of their own first, in the order in which they are ranked; all others by name. */
function categoriesInOrder({ ledger }: RaceState, riders: readonly StartingRider[], { categories }: StartOrder): readonly string[] {
  if (categories.length > 0) return [...new Set(categories)];
  const ranked = ledger.control.rules.terms.map(({ category }) => category);
  const others = [...new Set(riders.map(({ category }) => category))].sort();
  return [...new Set([...ranked, ...others])];
}

function timesOf(blocks: readonly (readonly StartingRider[])[], order: StartOrder): readonly ListedStart[] {
  const starts: ListedStart[] = [];
  let at = order.firstAt;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) at = later(at, order.categoryGap ?? order.gap);
    for (const [place, { participant }] of block.entries()) {
      if (place > 0 && place % order.groupSize === 0) at = later(at, place >= block.length - order.lastRiders ? order.lastGap : order.gap);
      starts.push({ participant, at });
    }
  }
  return starts;
}

function rankingNotices(state: RaceState, riders: readonly StartingRider[], order: StartOrder): readonly (StartNotice | null)[] {
  if (order.order !== 'ranking') return [];
  const bibs = new Set([...state.ledger.participants.values()].map(({ details }) => bibKey(details.bib)));
  const unknown = order.ranking.filter((bib) => !bibs.has(bibKey(bib)));
  const ranks = ranksOf(state, order);
  const unranked = riders.filter(({ participant }) => !ranks.has(participant));
  return [noticeOf('without-rank', unranked), unknown.length === 0 ? null : { code: 'unknown-bibs', params: someBibs(unknown) }];
}

interface PlannedList {
  readonly starts: readonly ListedStart[];
  /** Riders of the categories that were asked for. */
  readonly asked: readonly StartingRider[];
  readonly everyone: readonly StartingRider[];
}

function listNotices(state: RaceState, { starts, asked, everyone }: PlannedList, now: EpochMs): readonly (StartNotice | null)[] {
  const { gunSet, startAt } = state.ledger.control;
  const planned = new Map(starts.map(({ participant, at }) => [participant, at]));
  const times = new Set(planned.values());
  const startOf = ({ participant }: StartingRider): EpochMs | null => planned.get(participant) ?? null;
  const listed = asked.filter((rider) => startOf(rider) !== null);
  const past = listed.filter((rider) => (startOf(rider) ?? now) < now);
  const early = gunSet ? listed.filter((rider) => (startOf(rider) ?? startAt) < startAt) : [];
  const shared = everyone.filter((rider) => startOf(rider) === null && !rider.isOut && rider.at !== null && times.has(rider.at));
  return [
    noticeOf(
      'not-starting',
      asked.filter(({ isOut }) => isOut),
    ),
    noticeOf(
      'start-replaced',
      listed.filter((rider) => rider.at !== null && rider.at !== startOf(rider)),
    ),
    noticeOf(
      'has-laps',
      listed.filter((rider) => rider.at !== startOf(rider) && hasLaps(state, rider)),
    ),
    past.length === 0 ? null : { code: 'start-in-past', params: { ...some(past), now } },
    early.length === 0 ? null : { code: 'start-before-gun', params: { ...some(early), gun_at: startAt } },
    noticeOf('start-shared', shared),
  ];
}

function hasLaps({ riders }: RaceState, { participant }: StartingRider): boolean {
  const rider = riders.get(participant);
  return rider !== undefined && lapCount(rider.track) > 0;
}

type ByRiders = 'not-starting' | 'without-rank' | 'start-replaced' | 'has-laps' | 'start-shared';

function noticeOf(code: ByRiders, riders: readonly StartingRider[]): StartNotice | null {
  return riders.length === 0 ? null : { code, params: some(riders) };
}

/** More are not named: nobody reads them. */
const MAX_NAMED = 8;

function some(riders: readonly StartingRider[]): SomeRiders {
  return someBibs(riders.map(({ bib }) => bib));
}

function someBibs(bibs: readonly string[]): SomeRiders {
  return { bibs: bibs.slice(0, MAX_NAMED), riders: bibs.length };
}
