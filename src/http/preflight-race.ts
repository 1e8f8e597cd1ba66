import { NO_PARAMS } from '../domain/model/message';
import type { RaceRules } from '../domain/model/rules';
import type { SomeRiders } from '../domain/model/start-notice.messages';
import { type EpochMs, HOUR, later } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import { waveOf } from '../domain/model/waves';
import { lapsInStartWindow } from '../domain/views/start-window';
import type { RaceView } from '../race-view';
import type { PreflightCheck } from '../wire/station-to-wire';

type Race = Pick<RaceView, 'control' | 'participants' | 'unknownTags' | 'mostReads'>;
type Finding = PreflightCheck['finding'];

/** More are not named. */
const MAX_NAMED = 8;
/** A start that is further away than a long day at the venue has the wrong date. */
const FAR = 12 * HOUR;

const TITLES = {
  riders: { code: 'riders-title', params: NO_PARAMS },
  tags: { code: 'tags-title', params: NO_PARAMS },
  category: { code: 'categories-title', params: NO_PARAMS },
  waves: { code: 'waves-title', params: NO_PARAMS },
  points: { code: 'points-title', params: NO_PARAMS },
  gun: { code: 'gun-title', params: NO_PARAMS },
} as const satisfies Readonly<Record<string, PreflightCheck['title']>>;

/**
 * What a race needs before its start, in the order in which it is prepared: riders, their tags, categories where rules depend on them, waves,
 * points, the start window, the start. A line for each, also when all is well; none for what the race does not have.
 */
export function raceChecks(race: Race | null, now: EpochMs): readonly PreflightCheck[] {
  if (race === null) return [];
  const { rules } = race.control;
  const riders = race.participants();
  const unknown = race.unknownTags().length;
  return [
    riders.length === 0
      ? check('riders', 'warning', { code: 'riders-none', params: NO_PARAMS })
      : check('riders', 'ok', { code: 'riders-ok', params: { riders: riders.length } }),
    ...(riders.length === 0 ? [] : [tagCheck(riders, rules)]),
    ...(unknown === 0 || riders.length === 0
      ? []
      : [{ ...check('tags', 'warning', { code: 'tags-unknown', params: { tags: unknown } }), id: 'tags-unknown' }]),
    ...categoryChecks(riders, rules),
    ...waveChecks(riders, rules),
    ...(rules.points.length === 0 ? [] : [check('points', 'ok', { code: 'points-ok', params: { points: rules.points.length } })]),
    ...startWindowChecks(rules),
    gunCheck(race, now),
  ];
}

function check(id: keyof typeof TITLES, verdict: PreflightCheck['verdict'], finding: Finding): PreflightCheck {
  return { id, title: TITLES[id], verdict, finding };
}

/** Riders whom no antenna can recognise. */
function tagCheck(riders: readonly Participant[], rules: RaceRules): PreflightCheck {
  const missing = riders.filter((rider) => !hasTag(rider, rules));
  if (missing.length === 0) return check('tags', 'ok', { code: 'tags-ok', params: { riders: riders.length } });
  return check('tags', 'warning', { code: 'tags-missing', params: { ...some(missing), of: riders.length } });
}

function hasTag({ bib, assignments }: Participant, { tagRule }: RaceRules): boolean {
  if (assignments.some(({ until }) => until === null)) return true;
  // A tag with the bib in it belongs to its rider by the rule; other bibs stand in no tag.
  return tagRule !== null && /^\d+$/.test(bib);
}

/** Riders without a category, where something depends on it. */
function categoryChecks(riders: readonly Participant[], { waves, terms }: RaceRules): readonly PreflightCheck[] {
  const without = riders.filter(({ category }) => category === '');
  if (without.length === 0 || (waves.length === 0 && terms.length === 0)) return [];
  return [{ ...check('category', 'warning', { code: 'riders-without-category', params: some(without) }), id: 'category' }];
}

function waveChecks(riders: readonly Participant[], { waves }: RaceRules): readonly PreflightCheck[] {
  if (waves.length === 0) return [];
  const others = riders.filter(({ category }) => waveOf(waves, category) === null).length;
  return [check('waves', 'ok', { code: 'waves-ok', params: { waves: waves.length, others } })];
}

/** First laps that would be taken for the start. */
function startWindowChecks(rules: RaceRules): readonly PreflightCheck[] {
  return lapsInStartWindow(rules).map((finding) => ({ ...check('gun', 'warning', finding), id: 'start-window' }));
}

function gunCheck(race: Race, now: EpochMs): PreflightCheck {
  const { rules, gunSet, startAt: at, stopAt } = race.control;
  if (stopAt !== null && stopAt <= now) return check('gun', 'warning', { code: 'gun-stopped', params: { at: stopAt } });
  if (!gunSet) return check('gun', 'ok', { code: rules.starts === 'list' ? 'gun-by-list' : 'gun-open', params: NO_PARAMS });
  if (at > later(now, FAR)) return check('gun', 'warning', { code: 'gun-far', params: { at } });
  if (at > now) return check('gun', 'ok', { code: 'gun-ahead', params: { at } });
  if (later(at, FAR) < now && race.mostReads() === null) return check('gun', 'warning', { code: 'gun-past', params: { at } });
  return check('gun', 'ok', { code: 'gun-set', params: { at } });
}

function some(riders: readonly Participant[]): SomeRiders {
  return { bibs: riders.slice(0, MAX_NAMED).map(({ bib }) => bib), riders: riders.length };
}
