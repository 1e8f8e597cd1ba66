import { expect, test } from 'vitest';
import { ruleMessages } from '../../../src/domain/model/describe-rules';
import type { RuleMessage } from '../../../src/domain/model/rule.messages';
import { DEFAULT_RULES, type RaceRules } from '../../../src/domain/model/rules';
import type { Ms } from '../../../src/domain/model/time';

test('the default rules as messages', () => {
  expect(ruleMessages(DEFAULT_RULES)).toEqual([
    { code: 'finish-laps', params: { laps: 5 } },
    { code: 'mass-start', params: {} },
    { code: 'first-crossing-is-lap', params: {} },
    { code: 'min-lap', params: { span: 8000 } },
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
