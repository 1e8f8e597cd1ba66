import { expect, test } from 'vitest';
import { ownRuleMessages, ruleMessages } from '../../../src/domain/model/describe-rules';
import type { RuleMessage } from '../../../src/domain/model/rule.messages';
import { DEFAULT_RULES, type RaceRules } from '../../../src/domain/model/rules';
import type { Ms } from '../../../src/domain/model/time';

test('the default rules as messages', () => {
  expect(ruleMessages(DEFAULT_RULES)).toEqual([
    { code: 'finish-laps', params: { laps: 5 } },
    { code: 'mass-start', params: {} },
    { code: 'first-crossing-is-lap', params: {} },
    { code: 'min-lap', params: { span: 8000 } },
    { code: 'min-lap-from-start', params: { span: 8000 } },
    { code: 'crossing-time', params: { read: 'first', gap: 3000 } },
    { code: 'parked-tags', params: { after: 60_000, pause: 8000 } },
    { code: 'ranked-by-gun', params: { waves: false } },
  ]);
});

test('other rules as messages: waves in order of their start, without those that start with the gun', () => {
  const rules: RaceRules = {
    ...DEFAULT_RULES,
    waves: [
      { name: 'Kids', categories: ['Kids'], after: 600_500 as Ms },
      { name: 'Women', categories: ['Women'], after: 300_000 as Ms },
      { name: 'Men', categories: ['Men'], after: 0 as Ms },
    ],
    totalLaps: 1,
    minLap: 0 as Ms,
    finish: 'with-leader',
    duration: 60_000 as Ms,
    lapsAfterTime: 3,
    firstCrossing: 'is-the-start',
    startWindow: 90_000 as Ms,
    crossingTime: 'strongest',
    stayGap: 5000 as Ms,
    parkedAfter: 60_000 as Ms,
    edition: 1,
    rankedBy: 'chip',
    decimals: 3,
  };
  expect(ruleMessages(rules)).toEqual([
    { code: 'finish-with-leader', params: { laps: 1 } },
    {
      code: 'waves',
      params: {
        waves: [
          { name: 'Women', after: 300_000 },
          { name: 'Kids', after: 600_500 },
        ],
      },
    },
    { code: 'first-crossing-is-start', params: { window: 90_000 } },
    { code: 'min-lap', params: { span: 0 } },
    { code: 'crossing-time', params: { read: 'strongest', gap: 5000 } },
    { code: 'ranked-by-chip', params: {} },
    { code: 'earlier-edition', params: {} },
  ]);
});

test.each<[string, Partial<RaceRules>, RuleMessage]>([
  [
    'a time and laps after it',
    { finish: 'after-time', duration: 60_000 as Ms, lapsAfterTime: 3 },
    { code: 'finish-after-time', params: { duration: 60_000 as Ms, laps: 3 } },
  ],
  [
    'a time with a hard stop',
    { finish: 'hard-stop', duration: 90_000 as Ms },
    { code: 'finish-hard-stop', params: { duration: 90_000 as Ms } },
  ],
])('the finish rule as a message: %s', (_what, rules, message) => {
  expect(ruleMessages({ ...DEFAULT_RULES, ...rules })[0]).toEqual(message);
});

test('gun times of a race with waves are from the start of the wave', () => {
  const waves = [{ name: 'Women', categories: ['Women'], after: 300_000 as Ms }];
  expect(ruleMessages({ ...DEFAULT_RULES, waves }).at(-1)).toEqual({ code: 'ranked-by-gun', params: { waves: true } });
});

const codes = (rules: Partial<RaceRules>): readonly string[] => ruleMessages({ ...DEFAULT_RULES, ...rules }).map(({ code }) => code);

test('a category has a sentence for what differs, together with categories of the same rules', () => {
  const youth = { totalLaps: 2, finish: 'with-leader' } as const;
  const rules: RaceRules = {
    ...DEFAULT_RULES,
    terms: [
      { category: 'Youth', ...youth },
      { category: 'Elite', lapDistance: 2500, minLap: 8000 as Ms },
      { category: 'Girls', ...youth },
      { category: 'Open', totalLaps: DEFAULT_RULES.totalLaps },
    ],
  };
  expect(ruleMessages(rules).filter(({ code }) => code === 'category-rules')).toEqual([
    {
      code: 'category-rules',
      params: { categories: ['Youth', 'Girls'], rules: [{ code: 'finish-with-leader', params: { laps: 2 } }] },
    },
    { code: 'category-rules', params: { categories: ['Elite'], rules: [{ code: 'lap-distance', params: { lap: 2500, first: null } }] } },
  ]);
  expect(ownRuleMessages(rules, 'Open')).toEqual([]);
  expect(ownRuleMessages(rules, 'nobody')).toEqual([]);
});

test('points, courses and segments are sentences, a course of a category as well', () => {
  const finish = { id: 'f', name: 'Finish', role: 'finish', readers: ['gate'] } as const;
  const passage = { point: 'f', name: '', distance: 10_000, notBefore: 0 as Ms, cutOff: null };
  const course = [{ ...passage, point: 'line', name: 'Turn' }, passage];
  const segments = [{ name: 'Climb', from: 'Turn', to: 'Finish', counts: true }];
  const rules: RaceRules = { ...DEFAULT_RULES, points: [finish], course, segments, terms: [{ category: 'Kids', course: [] }] };
  expect(ruleMessages(rules).slice(-4)).toEqual([
    { code: 'points', params: { points: [{ name: 'Finish', role: 'finish', readers: ['gate'] }] } },
    {
      code: 'course',
      params: {
        category: '',
        passages: [
          { name: 'Turn', distance: 10_000, not_before: 0, cut_off: null },
          { name: 'Finish', distance: 10_000, not_before: 0, cut_off: null },
        ],
      },
    },
    { code: 'course', params: { category: 'Kids', passages: [] } },
    { code: 'segments', params: { segments } },
  ]);
});

test.each([
  ['gun', 'mass-start'],
  ['list', 'start-list'],
  ['line', 'start-crossing'],
  ['first-read', 'start-first-read'],
] as const)('what starts a rider is a sentence: %s', (starts, code) => {
  expect(codes({ starts })[1]).toBe(code);
});

test('a first crossing is no sentence of its own where it is the start of everybody', () => {
  expect(codes({ starts: 'line' })).not.toContain('first-crossing-is-lap');
  expect(codes({ starts: 'list' })).toContain('first-crossing-is-lap');
});

test('places of the unfinished, passings before the start and lengths are sentences only where they are so', () => {
  const some = { unfinishedPlaces: true, countsBeforeGun: true, lapDistance: 400 };
  expect(codes({})).not.toEqual(expect.arrayContaining(['unfinished-places', 'counts-before-gun', 'lap-distance']));
  expect(codes(some)).toEqual(expect.arrayContaining(['unfinished-places', 'counts-before-gun', 'lap-distance']));
  expect(codes({ minLapFromStart: false })).not.toContain('min-lap-from-start');
});

test('classifications that follow each other with the same order and places are one sentence; teams are another', () => {
  const common = { order: 'gun', places: 3, pulls: false } as const;
  const men = { name: 'Men', of: { gender: 'm' } } as const;
  const women = { name: 'Women', of: { gender: 'f' } } as const;
  const teams = { by: 'team', score: 'sum-time', best: 3, displace: false } as const;
  const classifications = [
    { ...men, ...common },
    { ...women, ...common },
    { name: 'Lap', of: {}, ...common, order: 'best-lap' as const },
  ];
  expect(ruleMessages({ ...DEFAULT_RULES, classifications, teams }).slice(-3)).toEqual([
    { code: 'classifications', params: { ...common, fields: [men, women] } },
    { code: 'classifications', params: { ...common, order: 'best-lap', fields: [{ name: 'Lap', of: {} }] } },
    { code: 'teams', params: teams },
  ]);
});
