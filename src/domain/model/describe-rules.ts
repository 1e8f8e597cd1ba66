import { courseMessages, fieldMessages } from './describe-event';
import { NO_PARAMS } from './message';
import { parkingRule } from './parking';
import type { RuleMessage } from './rule.messages';
import { DEFAULT_RULES, type RaceRules } from './rules';
import { sameValue } from './same-value';
import { rulesFor } from './terms';
import { lateWaves } from './waves';

/**
 * The rules of a race as messages, each a sentence, for screens and exports, in this order: finish, start, first crossing, what counts,
 * ranking, lengths, categories with rules of their own, points, courses, segments, classifications, teams, and the edition where it is not
 * the present one. A rule that asks nothing of anybody has no message, and one message may cover several rules; the number of decimals has
 * none.
 */
export function ruleMessages(rules: RaceRules): readonly RuleMessage[] {
  return [
    finishMessage(rules),
    startMessage(rules),
    ...firstCrossingMessages(rules),
    ...countingMessages(rules),
    { code: 'crossing-time', params: { read: rules.crossingTime, gap: rules.stayGap } },
    ...parkedMessages(rules),
    ...(rules.tagRule === null ? [] : [{ code: 'tag-rule', params: rules.tagRule } as const]),
    rankingMessage(rules),
    ...(rules.unfinishedPlaces ? [{ code: 'unfinished-places', params: NO_PARAMS } as const] : []),
    ...(rules.lapDistance === null && rules.firstLapDistance === null ? [] : [distanceMessage(rules)]),
    ...categoryMessages(rules),
    ...courseMessages(rules),
    ...fieldMessages(rules),
    ...(rules.edition < DEFAULT_RULES.edition ? [{ code: 'earlier-edition', params: NO_PARAMS } as const] : []),
  ];
}

/** What is different for a category, as messages; empty where it has no rules of its own. Its course is not among them. */
export function ownRuleMessages(rules: RaceRules, category: string): readonly RuleMessage[] {
  const ofAll = comparable(rules);
  return comparable(rulesFor(rules, category)).filter((message) => !ofAll.some((other) => sameValue(other, message)));
}

/** Categories in the order of their terms, those with the same rules together. */
function categoryMessages(rules: RaceRules): readonly RuleMessage[] {
  const groups: { readonly categories: string[]; readonly rules: readonly RuleMessage[] }[] = [];
  for (const { category } of rules.terms) {
    const own = ownRuleMessages(rules, category);
    if (own.length === 0) continue;
    const group = groups.find((one) => sameValue(one.rules, own));
    if (group === undefined) groups.push({ categories: [category], rules: own });
    else group.categories.push(category);
  }
  return groups.map((params) => ({ code: 'category-rules', params }));
}

/** The rules that a category may have of its own. */
function comparable(rules: RaceRules): readonly RuleMessage[] {
  return [finishMessage(rules), ...countingMessages({ ...rules, countsBeforeGun: false }), distanceMessage(rules)];
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

function startMessage({ waves: all, starts, points }: RaceRules): RuleMessage {
  const waves = lateWaves(all).map(({ name, after }) => ({ name, after }));
  switch (starts) {
    case 'list':
      return { code: 'start-list', params: { waves } };
    case 'line':
      return { code: 'start-crossing', params: { waves, points: points.filter(({ role }) => role === 'start').map(({ name }) => name) } };
    case 'first-read':
      return { code: 'start-first-read', params: NO_PARAMS };
    case 'gun':
      return waves.length === 0 ? { code: 'mass-start', params: NO_PARAMS } : { code: 'waves', params: { waves } };
  }
}

/** With an own start by crossing, the sentence of the start says it. */
function firstCrossingMessages({ firstCrossing, startWindow, starts }: RaceRules): readonly RuleMessage[] {
  if (starts === 'line' || starts === 'first-read') return [];
  return [
    firstCrossing === 'completes-lap-1'
      ? { code: 'first-crossing-is-lap', params: NO_PARAMS }
      : { code: 'first-crossing-is-start', params: { window: startWindow } },
  ];
}

function countingMessages({ minLap, minLapFromStart, countsBeforeGun }: RaceRules): readonly RuleMessage[] {
  return [
    { code: 'min-lap', params: { span: minLap } },
    ...(minLapFromStart && minLap > 0 ? [{ code: 'min-lap-from-start', params: { span: minLap } } as const] : []),
    ...(countsBeforeGun ? [{ code: 'counts-before-gun', params: NO_PARAMS } as const] : []),
  ];
}

function parkedMessages(rules: RaceRules): readonly RuleMessage[] {
  const parking = parkingRule(rules);
  return parking === null ? [] : [{ code: 'parked-tags', params: { after: parking.after, pause: parking.endingPause } }];
}

function rankingMessage({ rankedBy, waves }: RaceRules): RuleMessage {
  return rankedBy === 'gun'
    ? { code: 'ranked-by-gun', params: { waves: waves.length > 0 } }
    : { code: 'ranked-by-chip', params: NO_PARAMS };
}

function distanceMessage({ lapDistance, firstLapDistance }: RaceRules): RuleMessage {
  return { code: 'lap-distance', params: { lap: lapDistance, first: firstLapDistance } };
}
