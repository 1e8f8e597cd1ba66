import { describe } from 'vitest';
import type { Ms } from '../../src/domain/model/time';
import { rulesProblemTexts, ruleTexts } from '../../src/texts/en/rules';
import { type MessageTable, testEveryCode, testTexts } from './message-table';

const ms = (span: number): Ms => span as Ms;
const ELSE = 'Everyone else finishes when they next cross after their category leader.';

const rules: MessageTable<'rule'> = [
  [{ code: 'finish-laps', params: { laps: 1 } }, 'Race length: 1 lap. Lapped riders complete all laps.'],
  [{ code: 'finish-with-leader', params: { laps: 1200 } }, `Race length: 1,200 laps. ${ELSE}`],
  [
    { code: 'finish-after-time', params: { duration: ms(1_800_000), laps: 0 } },
    `After 30 min, the leader of each category finishes the current lap. ${ELSE}`,
  ],
  [
    { code: 'finish-after-time', params: { duration: ms(3_600_000), laps: 3 } },
    `After 1 hour, the leader of each category finishes the current lap plus 3 more. ${ELSE}`,
  ],
  [
    { code: 'finish-hard-stop', params: { duration: ms(86_400_000) } },
    'Race length: 24 hours. Later passings are ignored. Most laps wins; with equal laps, the earlier last passing.',
  ],
  [{ code: 'mass-start', params: {} }, 'Everyone starts at the gun.'],
  [
    {
      code: 'waves',
      params: {
        waves: [
          { name: 'Women', after: ms(300_000) },
          { name: 'Kids', after: ms(600_500) },
        ],
      },
    },
    'Start after the gun: Women 0:05:00, Kids 0:10:00.500. All other categories start at the gun.',
  ],
  [
    { code: 'start-list', params: { waves: [] } },
    'Each rider starts at their own time on the start list. Riders without one start at the gun.',
  ],
  [
    { code: 'start-list', params: { waves: [{ name: 'Women', after: ms(300_000) }] } },
    'Each rider starts at their own time on the start list. Riders without one start at the gun (Women 0:05:00 after it).',
  ],
  [{ code: 'first-crossing-is-lap', params: {} }, 'First passing after the start: end of lap 1.'],
  [
    { code: 'first-crossing-is-start', params: { window: ms(90_000) } },
    'Last passing within 0:01:30 after the start: start of lap 1 (chip start); no lap ends by then. Riders without one start at the gun.',
  ],
  [{ code: 'min-lap', params: { span: ms(0) } }, 'Every read counts as a passing.'],
  [{ code: 'min-lap', params: { span: ms(8500) } }, 'Repeat reads within 8.5 s are ignored (minimum lap time).'],
  [{ code: 'crossing-time', params: { read: 'first', gap: ms(3000) } }, 'Time taken from: first read.'],
  [
    { code: 'crossing-time', params: { read: 'strongest', gap: ms(3000) } },
    'Time taken from: strongest read, among reads at most 3 s apart.',
  ],
  [
    { code: 'tag-rule', params: { prefix: '', number: 'decimal', last: 4 } },
    'A tag that nobody has is the rider whose bib is its last 4 characters.',
  ],
  [
    { code: 'tag-rule', params: { prefix: 'ABC', number: 'hex', last: null } },
    'A tag that nobody has and that begins with ABC is the rider whose bib is what follows, as a hexadecimal number.',
  ],
  [
    { code: 'tag-rule', params: { prefix: '', number: 'decimal', last: null } },
    'A tag that nobody has is the rider whose bib is the whole tag.',
  ],
  [
    { code: 'parked-tags', params: { after: ms(60_000), pause: ms(8000) } },
    'A tag read for 1 min without a pause of 8 s counts once (parked tag).',
  ],
  [
    { code: 'start-crossing', params: { waves: [{ name: 'B', after: ms(60_000) }], points: ['Start', 'Start 2'] } },
    'Each rider starts when they cross Start and Start 2. Riders who are not read there start at the gun (B 0:01:00 after it).',
  ],
  [
    { code: 'start-crossing', params: { waves: [], points: [] } },
    'Each rider starts when they cross the line for the first time. Riders who are not read there start at the gun.',
  ],
  [{ code: 'start-first-read', params: {} }, 'Each rider starts with their first read at any point.'],
  [{ code: 'min-lap-from-start', params: { span: ms(8_000) } }, 'Reads within 8 s after a rider’s start end no lap.'],
  [{ code: 'counts-before-gun', params: {} }, 'Passings count before the start as well, as long as no start time is set.'],
  [{ code: 'unfinished-places', params: {} }, 'Riders who did not finish have a place as well, by their laps.'],
  [{ code: 'lap-distance', params: { lap: 2_500, first: null } }, 'A lap is 2.5 km.'],
  [{ code: 'lap-distance', params: { lap: 2_500, first: 800 } }, 'A lap is 2.5 km; the first lap is 800 m.'],
  [{ code: 'lap-distance', params: { lap: null, first: null } }, 'The length of a lap is not known.'],
  [
    { code: 'category-rules', params: { categories: ['Youth', 'Girls'], rules: [{ code: 'finish-laps', params: { laps: 2 } }] } },
    'Youth and Girls: Race length: 2 laps. Lapped riders complete all laps.',
  ],
  [
    {
      code: 'points',
      params: {
        points: [
          { name: 'Start', role: 'start', readers: ['10.0.0.5#2', 'gate'] },
          { name: 'Pit', role: 'ignore', readers: [] },
        ],
      },
    },
    'Points: Start (start: 10.0.0.5#2, gate) and Pit (does not count).',
  ],
  [
    {
      code: 'course',
      params: {
        category: '',
        passages: [
          { name: '5 km', distance: 5_000, not_before: ms(720_000), cut_off: ms(3_600_000) },
          { name: 'Finish', distance: null, not_before: ms(0), cut_off: null },
        ],
      },
    },
    'Course: 5 km (5 km, not before 12 min, cut-off 1 hour), Finish.',
  ],
  [{ code: 'course', params: { category: 'Kids', passages: [] } }, 'Course of Kids: the line alone.'],
  [
    {
      code: 'segments',
      params: {
        segments: [
          { name: 'Stage 1', from: 'A', to: 'B', counts: true },
          { name: 'Ride', from: 'B', to: 'C', counts: false },
        ],
      },
    },
    'Segments: Stage 1 from A to B and Ride from B to C (does not count). The sum of the segments that count is the time.',
  ],
  [
    {
      code: 'classifications',
      params: {
        order: 'gun',
        places: 3,
        pulls: true,
        fields: [
          { name: 'Women', of: { gender: 'f' } },
          { name: 'M20', of: { gender: 'm', age: { from: 20, to: 29, on: 'year' } } },
          { name: 'M80', of: { age: { from: 80, to: null, on: 'day' }, category: 'Open', field: { name: 'City', is: 'Bern' } } },
        ],
      },
    },
    'Classifications by gun time, 3 places each: Women, M20 (men, 20 to 29 by year of birth), M80 (Open, 80 and older on the day, City is Bern). Riders placed there are left out of the classifications after it.',
  ],
  [
    {
      code: 'classifications',
      params: { order: 'best-lap', places: null, pulls: false, fields: [{ name: 'Kids', of: { age: { from: null, to: 12, on: 'day' } } }] },
    },
    'Classifications by best lap: Kids (up to 12 on the day).',
  ],
  [
    { code: 'teams', params: { by: 'team', score: 'sum-place', best: 3, displace: true } },
    'Teams (same team): sum of the places of the best 3 riders, counted among complete teams.',
  ],
  [{ code: 'teams', params: { by: 'club', score: 'nth-time', best: 3, displace: false } }, 'Teams (same club): time of rider number 3.'],
  [{ code: 'earlier-edition', params: {} }, 'Results are computed by the rules of the version that created this race.'],
  [{ code: 'ranked-by-gun', params: { waves: false } }, 'Ranked by gun time.'],
  [{ code: 'ranked-by-gun', params: { waves: true } }, 'Ranked by gun time; waves from their own start.'],
  [
    {
      code: 'points',
      params: {
        points: [
          { name: 'Start', role: 'start', readers: ['gate#1', 'gate#2'] },
          { name: 'Tent', role: 'ignore', readers: [] },
        ],
      },
    },
    'Points: Start (start: gate#1, gate#2) and Tent (does not count).',
  ],
  [
    {
      code: 'course',
      params: {
        category: '',
        passages: [
          { name: '5K', distance: null, not_before: ms(720_000), cut_off: null },
          { name: 'Finish', distance: null, not_before: ms(0), cut_off: null },
        ],
      },
    },
    'Course: 5K (not before 12 min), Finish.',
  ],
  [
    { code: 'course', params: { category: 'Youth', passages: [{ name: 'Finish', distance: null, not_before: ms(0), cut_off: null }] } },
    'Course of Youth: Finish.',
  ],
  [
    {
      code: 'segments',
      params: {
        segments: [
          { name: 'S1', from: 'A', to: 'B', counts: true },
          { name: 'T', from: 'B', to: 'C', counts: false },
        ],
      },
    },
    'Segments: S1 from A to B and T from B to C (does not count). The sum of the segments that count is the time.',
  ],
  [{ code: 'ranked-by-chip', params: {} }, 'Ranked by chip time; riders without a chip start by gun time.'],
];

const problems: MessageTable<'rulesProblem'> = [
  [
    { code: 'not-in-range', params: { field: 'minLap', from: 0, to: 86_400_000, unit: 'ms' } },
    'The minimum lap time must be a whole number from 0 to 86,400,000 milliseconds.',
  ],
  [
    { code: 'not-in-range', params: { field: 'totalLaps', from: 1, to: 10_000, unit: 'count' } },
    'The number of laps must be a whole number from 1 to 10,000.',
  ],
  [{ code: 'not-an-option', params: { field: 'rankedBy', options: ['gun', 'chip'] } }, 'The time that ranks must be one of: gun, chip.'],
  [{ code: 'not-a-list', params: { list: 'points' } }, 'The points must be a list.'],
  [
    { code: 'too-many-items', params: { list: 'terms', max: 200 } },
    'The categories with rules of their own are more than 200. Remove some.',
  ],
  [
    { code: 'repeated-item', params: { list: 'points', item: 2, name: 'gate' } },
    'Point 2: there is another one called gate. Give it another name.',
  ],
  [
    { code: 'item-text', params: { list: 'waves', item: 1, member: 'name', max: 200 } },
    'Wave 1: the name is missing or longer than 200 characters.',
  ],
  [
    { code: 'item-number', params: { list: 'course', item: 3, member: 'notBefore', from: 0, to: 1000, unit: 'ms' } },
    'Passage 3: the earliest time must be a whole number from 0 to 1,000 milliseconds.',
  ],
  [
    { code: 'item-option', params: { list: 'points', item: 1, member: 'role', options: ['line', 'split'] } },
    'Point 1: what passing it means must be one of: line, split.',
  ],
  [
    { code: 'repeated-reader', params: { item: 2, other: 1, reader: 'gate' } },
    'Point 2: reader gate stands at point 1 already. Remove it from one of them.',
  ],
  [
    { code: 'unknown-point', params: { list: 'course', item: 1, point: '5k', known: ['gate', 'finish'] } },
    'Passage 1: there is no point 5k. Choose one of: gate and finish.',
  ],
  [
    { code: 'unknown-point', params: { list: 'course', item: 1, point: '5k', known: [] } },
    'Passage 1: there is no point 5k. Enter the points first.',
  ],
  [{ code: 'passage-order', params: { passage: 2 } }, 'Passage 2 may be earlier than one before it. Enter a later earliest time.'],
  [{ code: 'course-end', params: { point: '5k' } }, 'The course ends at 5k, where no lap ends. Let it end at the line or a finish.'],
  [
    { code: 'age-range', params: { item: 3, from: 50, to: 40 } },
    'Classification 3: the ages run from 50 to 40, which nobody has. Let the first be the lower one.',
  ],
  [{ code: 'tag-prefix', params: {} }, 'The beginning of the tags must have at most 64 hexadecimal digits (0 to 9, A to F).'],
  [{ code: 'waves-not-a-list', params: {} }, 'The waves must be a list.'],
  [{ code: 'too-many-waves', params: { max: 200 } }, 'There are more than 200 waves. Give categories that start together the same name.'],
  [{ code: 'repeated-wave', params: { wave: 2, category: 'Women' } }, 'Wave 2: Women already has a wave. Remove one of the two.'],
  [
    { code: 'wave-category', params: { wave: 1, max: 200 } },
    'Wave 1 has no category. Enter the category of its riders, at most 200 characters.',
  ],
  [
    { code: 'wave-start', params: { wave: 1, max: 86_400_000 } },
    'Wave 1: the start must be a whole number from 0 to 86,400,000 milliseconds after the gun.',
  ],
];

describe('rules', () => {
  testTexts('rule', rules);
  testEveryCode(rules, Object.keys(ruleTexts));
});

describe('problems of rules', () => {
  testTexts('rulesProblem', problems);
  testEveryCode(problems, Object.keys(rulesProblemTexts));
});
