import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName, exactDuration } from './durations';
import { eventRuleTexts } from './event-rules';

const EVERYONE_ELSE = 'Everyone else finishes when they next cross after their category leader.';

/** The rules of a race, for screens and exports. */
export const ruleTexts: MessageTexts<RuleMessages> = {
  'finish-laps': ({ laps }, texts) => `Race length: ${lapCount(laps, texts)}. Lapped riders complete all laps.`,
  'finish-with-leader': ({ laps }, texts) => `Race length: ${lapCount(laps, texts)}. ${EVERYONE_ELSE}`,
  'finish-after-time': ({ duration, laps }, texts) => {
    const more = laps === 0 ? '' : ` plus ${laps} more`;
    return `After ${durationName(duration, texts)}, the leader of each category finishes the current lap${more}. ${EVERYONE_ELSE}`;
  },
  'finish-hard-stop': ({ duration }, texts) =>
    `Race length: ${durationName(duration, texts)}. Later passings are ignored. Most laps wins; with equal laps, the earlier last passing.`,
  'mass-start': 'Everyone starts at the gun.',
  waves: ({ waves }, texts) => `Start after the gun: ${lateStarts(waves, texts)}. All other categories start at the gun.`,
  'start-list': ({ waves }, texts) =>
    `Each rider starts at their own time on the start list. Riders without one start ${atGun(waves, texts)}.`,
  'start-crossing': ({ waves, points }, texts) => {
    const where = points.length === 0 ? 'the line for the first time' : texts.list(points);
    return `Each rider starts when they cross ${where}. Riders who are not read there start ${atGun(waves, texts)}.`;
  },
  'start-first-read': 'Each rider starts with their first read at any point.',
  'first-crossing-is-lap': 'First passing after the start: end of lap 1.',
  'first-crossing-is-start': ({ window }, texts) =>
    `Last passing within ${durationName(window, texts)} after the start: start of lap 1 (chip start); no lap ends by then. Riders without one start at the gun.`,
  'min-lap': ({ span }, texts) =>
    span === 0 ? 'Every read counts as a passing.' : `Repeat reads within ${durationName(span, texts)} are ignored (minimum lap time).`,
  'min-lap-from-start': ({ span }, texts) => `Reads within ${durationName(span, texts)} after a rider’s start end no lap.`,
  'counts-before-gun': 'Passings count before the start as well, as long as no start time is set.',
  'crossing-time': ({ read, gap }, texts) =>
    read === 'first'
      ? 'Time taken from: first read.'
      : `Time taken from: ${read} read, among reads at most ${durationName(gap, texts)} apart.`,
  'parked-tags': ({ after, pause }, texts) =>
    `A tag read for ${durationName(after, texts)} without a pause of ${durationName(pause, texts)} counts once (parked tag).`,
  'tag-rule': ({ prefix, number, last }, texts) =>
    `A tag that nobody has${prefix === '' ? '' : ` and that begins with ${prefix}`} is the rider whose bib is ${bibInTag(last, prefix, texts)}${number === 'hex' ? ', as a hexadecimal number' : ''}.`,
  'ranked-by-gun': ({ waves }) => (waves ? 'Ranked by gun time; waves from their own start.' : 'Ranked by gun time.'),
  'ranked-by-chip': 'Ranked by chip time; riders without a chip start by gun time.',
  'unfinished-places': 'Riders who did not finish have a place as well, by their laps.',
  ...eventRuleTexts,
  'earlier-edition': 'Results are computed by the rules of the version that created this race.',
};

/** Which characters of a tag are the bib. */
function bibInTag(last: number | null, prefix: string, texts: Writer): string {
  if (last === null) return prefix === '' ? 'the whole tag' : 'what follows';
  return `its last ${texts.number(last)} ${texts.plural(last, { one: 'character', other: 'characters' })}`;
}

type LateWaves = RuleMessages['waves']['waves'];

function lateStarts(waves: LateWaves, texts: Writer): string {
  return waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)}`).join(', ');
}

function atGun(waves: LateWaves, texts: Writer): string {
  return waves.length === 0
    ? 'at the gun'
    : `at the gun (${waves.map(({ name, after }) => `${name} ${exactDuration(after, texts)} after it`).join(', ')})`;
}

function lapCount(laps: number, texts: Writer): string {
  return `${texts.number(laps)} ${texts.plural(laps, { one: 'lap', other: 'laps' })}`;
}

/** Names of the rules at the beginning of a sentence; one that is not here has its field name. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  totalLaps: 'The number of laps',
  minLap: 'The minimum lap time',
  finish: 'The finish rule',
  duration: 'The race time',
  lapsAfterTime: 'The number of laps after the time',
  firstCrossing: 'The meaning of the first passing',
  startWindow: 'The start window',
  crossingTime: 'The read that gives the time',
  minLapFromStart: 'Whether the minimum lap time runs from the start',
  countsBeforeGun: 'Whether passings count before the start',
  unfinishedPlaces: 'Whether riders who did not finish have a place',
  starts: 'What starts a rider',
  lapDistance: 'The length of a lap',
  firstLapDistance: 'The length of the first lap',
  stayGap: 'The longest pause between reads of one passing',
  tagRule: 'The rule for tags that nobody has',
  parkedAfter: 'The time after which a tag is parked',
  edition: 'The edition of the rules',
  rankedBy: 'The time that ranks',
  decimals: 'The number of decimals',
};

const LIST_NAMES = {
  waves: { one: 'Wave', all: 'The waves' },
  terms: { one: 'Category', all: 'The categories with rules of their own' },
  points: { one: 'Point', all: 'The points' },
  course: { one: 'Passage', all: 'The passages of the course' },
  segments: { one: 'Segment', all: 'The segments' },
  classifications: { one: 'Classification', all: 'The classifications' },
  teams: { one: 'Team ranking', all: 'The team ranking' },
} as const;

/** Members of an item within a sentence; one that is not here has its name in the model. */
const MEMBER_NAMES: Readonly<Record<string, string>> = {
  name: 'the name',
  category: 'the category',
  categories: 'the categories',
  role: 'what passing it means',
  readers: 'a reader',
  distance: 'the distance',
  notBefore: 'the earliest time',
  cutOff: 'the time limit',
  from: 'where it begins',
  to: 'where it ends',
  order: 'what it ranks by',
  places: 'the number of places',
  gender: 'the gender',
  age: 'the age',
  by: 'what makes a team',
  best: 'the number of riders who count',
};

/** Values that no rule can have. */
export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {
  'tag-prefix': 'The beginning of the tags must have at most 64 hexadecimal digits (0 to 9, A to F).',
  'not-in-range': ({ field, from, to, unit }, texts) =>
    `${FIELD_NAMES[field] ?? field} must be a whole number from ${texts.number(from)} to ${texts.number(to)}${unit === 'ms' ? ' milliseconds' : ''}.`,
  'not-an-option': ({ field, options }) => `${FIELD_NAMES[field] ?? field} must be one of: ${options.join(', ')}.`,
  'not-a-list': ({ list }) => `${LIST_NAMES[list].all} must be a list.`,
  'too-many-items': ({ list, max }) => `${LIST_NAMES[list].all} are more than ${max}. Remove some.`,
  'repeated-item': ({ list, item, name }) => `${LIST_NAMES[list].one} ${item}: there is another one called ${name}. Give it another name.`,
  'item-text': ({ list, item, member, max }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} is missing or longer than ${max} characters.`,
  'item-number': ({ list, item, member, from, to, unit }, texts) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} must be a whole number from ${texts.number(from)} to ${texts.number(to)}${unit === 'ms' ? ' milliseconds' : ''}.`,
  'item-option': ({ list, item, member, options }) =>
    `${LIST_NAMES[list].one} ${item}: ${MEMBER_NAMES[member] ?? member} must be one of: ${options.join(', ')}.`,
  'repeated-reader': ({ item, other, reader }) =>
    `Point ${item}: reader ${reader} stands at point ${other} already. Remove it from one of them.`,
  'unknown-point': ({ list, item, point, known }, texts) =>
    `${LIST_NAMES[list].one} ${item}: there is no point ${point}. ${known.length === 0 ? 'Enter the points first.' : `Choose one of: ${texts.list(known)}.`}`,
  'passage-order': ({ passage }) => `Passage ${passage} may be earlier than one before it. Enter a later earliest time.`,
  'course-end': ({ point }) => `The course ends at ${point}, where no lap ends. Let it end at the line or a finish.`,
  'age-range': ({ item, from, to }) =>
    `Classification ${item}: the ages run from ${from} to ${to}, which nobody has. Let the first be the lower one.`,
  'waves-not-a-list': 'The waves must be a list.',
  'too-many-waves': ({ max }) => `There are more than ${max} waves. Give categories that start together the same name.`,
  'repeated-wave': ({ wave, category }) => `Wave ${wave}: ${category} already has a wave. Remove one of the two.`,
  'wave-category': ({ wave, max }) => `Wave ${wave} has no category. Enter the category of its riders, at most ${max} characters.`,
  'wave-start': ({ wave, max }, texts) =>
    `Wave ${wave}: the start must be a whole number from 0 to ${texts.number(max)} milliseconds after the gun.`,
};
