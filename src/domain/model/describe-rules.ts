import { type Course, passageName } from './course';
import { NO_PARAMS } from './message';
import { parkingRule } from './parking';
import type { RuleMessage } from './rule.messages';
import type { RaceRules } from './rules';
import { lateWaves } from './waves';

/**
 * The rules of a race as messages, each a sentence, for screens and exports, in this order: finish, start, first crossing, minimum lap
 * time, time of a crossing, parked tags where the race knows them, ranking, points, courses and segments where there are some, and the edition where it is not the present one. One message
 * may cover several rules; the number of decimals has none.
 */
export function ruleMessages(rules: RaceRules): readonly RuleMessage[] {
  return [
    finishMessage(rules),
    startMessage(rules),
    firstCrossingMessage(rules),
    { code: 'min-lap', params: { span: rules.minLap } },
    { code: 'crossing-time', params: { read: rules.crossingTime, gap: rules.stayGap } },
    ...parkedMessages(rules),
    rankingMessage(rules),
    ...courseMessages(rules),
    ...(rules.edition < 3 ? [{ code: 'earlier-edition', params: NO_PARAMS } as const] : []),
  ];
}

function finishMessage({ finish, totalLaps, duration, lapsAfterTime }: RaceRules): RuleMessage {
  switch (finish) {
    case 'laps':
      return { code: 'finish-laps', params: { laps: totalLaps } };
    case 'with-leader':
      return { code: 'finish-with-leader', params: { laps: totalLaps } };
    case 'after-time':
      return { code: 'finish-after-time', params: { duration, laps: lapsAfterTime } };
    case 'hard-stop':
      return { code: 'finish-hard-stop', params: { duration } };
  }
}

function startMessage({ waves, starts }: RaceRules): RuleMessage {
  if (starts === 'list') return { code: 'start-list', params: { waves: lateWaves(waves).map(({ name, after }) => ({ name, after })) } };
  const late = lateWaves(waves);
  return late.length === 0
    ? { code: 'mass-start', params: NO_PARAMS }
    : { code: 'waves', params: { waves: late.map(({ name, after }) => ({ name, after })) } };
}

function firstCrossingMessage({ firstCrossing, startWindow }: RaceRules): RuleMessage {
  return firstCrossing === 'completes-lap-1'
    ? { code: 'first-crossing-is-lap', params: NO_PARAMS }
    : { code: 'first-crossing-is-start', params: { window: startWindow } };
}

function parkedMessages(rules: RaceRules): readonly RuleMessage[] {
  const parking = parkingRule(rules);
  return parking === null ? [] : [{ code: 'parked-tags', params: { after: parking.after, pause: parking.endingPause } }];
}

function courseMessages({ points, course, terms, segments }: RaceRules): readonly RuleMessage[] {
  const courses = [{ category: '', course }, ...terms.map((own) => ({ category: own.category, course: own.course ?? [] }))];
  const passages = (of: Course) => of.map((passage) => ({ name: passageName(passage, points), not_before: passage.notBefore }));
  return [
    ...(points.length === 0
      ? []
      : [{ code: 'points', params: { points: points.map(({ name, role, readers }) => ({ name, role, readers })) } } as const]),
    ...courses
      .filter((one) => one.course.length > 0)
      .map((one) => ({ code: 'course', params: { category: one.category, passages: passages(one.course) } }) as const),
    ...(segments.length === 0 ? [] : [{ code: 'segments', params: { segments } } as const]),
  ];
}

function rankingMessage({ rankedBy, waves }: RaceRules): RuleMessage {
  return rankedBy === 'gun'
    ? { code: 'ranked-by-gun', params: { waves: waves.length > 0 } }
    : { code: 'ranked-by-chip', params: NO_PARAMS };
}
