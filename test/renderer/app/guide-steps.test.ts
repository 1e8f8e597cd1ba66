import { expect, test } from 'vitest';
import { findingsOf, guideProgress } from '../../../renderer/app/guide/guide-steps';
import { RACE_DAY } from '../../../renderer/app/help/race-day';
import { PAGES } from '../../../renderer/state/pages';
import { english } from '../../../src/texts/en';

type Checks = Parameters<typeof guideProgress>[0];
type Acts = Parameters<typeof guideProgress>[1];

const check = (
  code: string,
  sentence_code: string,
  verdict: 'ok' | 'warning' | 'problem' = 'ok',
  sentence_params: Checks[number]['sentence_params'] = {},
) => ({ code, sentence_code, verdict, sentence_params });
const act = (code: string, by = 'timekeeper', undone = false): Acts[number] => ({ code, by, undone });

const EMPTY: Checks = [
  check('readers', 'no-readers', 'warning'),
  check('tag', 'tag-never-read', 'warning'),
  check('riders', 'riders-none', 'warning'),
  check('gun', 'gun-open'),
];
const READY: Checks = [
  check('reader:llrp-1', 'reader-state'),
  check('tag', 'tag-read-long-ago', 'warning'),
  check('riders', 'riders-ok', 'ok', { riders: 42 }),
  check('tags', 'tags-ok', 'ok', { riders: 42 }),
  check('gun', 'gun-open'),
];

test('in an empty folder the race comes first: the one that the station created is nobody’s', () => {
  const progress = guideProgress(EMPTY, [act('race-created', 'station')]);
  expect(progress).toMatchObject({ next: 'race', riders: 0, hasStarted: false });
  expect(progress.states).toEqual({ race: 'todo', riders: 'todo', readers: 'todo', check: 'todo', start: 'todo' });
});

test.each([
  ['a race that somebody created', [act('race-created')], 'done'],
  ['a name of its own', [act('race-created', 'station'), act('race-renamed')], 'done'],
  ['rules of its own', [act('rules-changed'), act('race-created', 'station')], 'done'],
  ['a name that was taken back', [act('race-created', 'station'), act('race-renamed', 'timekeeper', true)], 'todo'],
])('the step of the race is done by %s', (_, acts, state) => {
  expect(guideProgress(EMPTY, acts).states.race).toBe(state);
});

test('a step is done when the race has what it is for, whatever came first', () => {
  const progress = guideProgress(READY, [act('race-created')]);
  expect(progress.states).toEqual({ race: 'done', riders: 'done', readers: 'done', check: 'done', start: 'todo' });
  expect(progress).toMatchObject({ next: 'start', riders: 42, problems: 0, warnings: 1 });
  const withoutRace = guideProgress(READY, [act('race-created', 'station')]);
  expect([withoutRace.next, withoutRace.states.riders]).toEqual(['race', 'done']);
});

test('a step with something to look at asks for it, and is not done', () => {
  const checks = [
    ...READY.filter(({ code }) => code !== 'tags'),
    check('tags', 'tags-missing', 'warning', { riders: 7, of: 42, bibs: ['1'] }),
    check('reader:llrp-2', 'reader-state', 'problem'),
  ];
  const progress = guideProgress(checks, [act('race-created')]);
  expect(progress.states).toMatchObject({ riders: 'attention', readers: 'attention', check: 'attention' });
  expect(progress.next).toBe('riders');
  expect(findingsOf('riders', checks).map(({ code }) => code)).toEqual(['tags']);
  expect(findingsOf('readers', checks).map(({ code }) => code)).toEqual(['reader:llrp-2']);
  expect(findingsOf('race', checks)).toEqual([]);
});

test('a linked reader without a read is to be tested', () => {
  const checks = [check('reader:llrp-1', 'reader-state'), check('tag', 'tag-never-read', 'warning'), ...READY.slice(2)];
  expect(guideProgress(checks, [act('race-created')])).toMatchObject({ next: 'readers', isUntested: true });
});

test.each(['gun-set', 'gun-past', 'gun-stopped'])('the guide is over once the race has started (%s)', (sentence) => {
  const progress = guideProgress([...EMPTY.slice(0, 3), check('gun', sentence)], []);
  expect(progress).toMatchObject({ next: null, hasStarted: true });
  expect(progress.states.start).toBe('done');
});

test('every step of the race day in Help stands in one phase, and leads to a page', () => {
  const { phases, steps } = english.screens.help;
  expect(RACE_DAY.map(({ phase }) => phase).sort()).toEqual(Object.keys(phases).sort());
  const listed = RACE_DAY.flatMap((phase) => phase.steps);
  expect(listed.map(([step]) => step).sort()).toEqual(Object.keys(steps).sort());
  const pages = listed.map(([, href]) => /^#\/(\w+)(\/\w+)?$/.exec(href)?.[1]);
  expect(PAGES).toEqual(expect.arrayContaining(pages));
});
