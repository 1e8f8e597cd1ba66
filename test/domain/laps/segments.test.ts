import { expect, test } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { ms, Race } from '../race-kit';

const passage = (point: string, notBefore = 0) => ({ point, name: '', distance: null, notBefore: ms(notBefore), cutOff: null });

/** A stage from a start mat over a hill to the line. */
const STAGE: Partial<RaceRules> = {
  points: [
    { id: 'go', name: 'Go', role: 'start', readers: ['go'] },
    { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
    { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
  ],
  course: [passage('go'), passage('hill'), passage('line', 60_000)],
  segments: [{ name: 'Stage', from: 'Go', to: 'Line', counts: true }],
  totalLaps: 1,
};

test('a segment from the start that the course names has no time of a rider whose first read was elsewhere (rule 25)', () => {
  const race = new Race({ ...STAGE, starts: 'first-read' });
  race.add('1', ['E1']);
  race.add('2', ['E2']);
  for (const [tag, reader, s] of [
    ['E1', 'go', 10],
    ['E1', 'line', 310],
    ['E2', 'hill', 200],
    ['E2', 'line', 320],
  ] as const)
    race.read(tag, s, { reader });
  expect(race.standing('1')).toMatchObject({ segmentsDone: 1, elapsed: 300_000 });
  expect(race.standing('2')).toMatchObject({ segmentsDone: 0, elapsed: null, segments: [{ name: 'Stage', time: null }] });
  expect(race.standings().map(({ bib }) => bib)).toEqual(['1', '2']);
});

test('nor has it one of a rider who started at the line (rule 25)', () => {
  const race = new Race({ ...STAGE, starts: 'line' });
  race.add('1', ['E1']);
  for (const s of [20, 320]) race.read('E1', s, { reader: 'line' });
  expect(race.standing('1')).toMatchObject({ laps: 1, segmentsDone: 0, segments: [{ name: 'Stage', time: null }] });
});

test('a segment that does not count shows its latest time, however many laps ago it was (rule 25)', () => {
  const climb = { name: 'Climb', from: 'start', to: 'Hill', counts: false };
  const race = new Race({ ...STAGE, course: STAGE.course?.slice(1) ?? [], segments: [climb], totalLaps: 5 });
  race.add('1', ['E1']);
  for (const [reader, s] of [
    ['hill', 70],
    ['line', 100],
    ['line', 200],
    ['line', 300],
    ['line', 400],
  ] as const)
    race.read('E1', s, { reader });
  expect(race.standing('1').segments).toEqual([{ name: 'Climb', time: 70_000 }]);
});

test('riders whose course has segments that count are not compared with riders whose course has none of them (rules 24 and 25)', () => {
  const named = (STAGE.course ?? []).map((one) => (one.point === 'line' ? { ...one, name: 'Finish' } : one));
  const race = new Race({ ...STAGE, terms: [{ category: 'Kids', course: named }] });
  race.add('1', ['E1'], 'Elite');
  race.add('2', ['E2'], 'Kids');
  race.add('3', ['E3'], 'Elite');
  for (const [tag, reader, s] of [
    ['E1', 'line', 310],
    ['E2', 'line', 300],
    ['E3', 'go', 10],
    ['E3', 'line', 320],
  ] as const)
    race.read(tag, s, { reader });
  expect(race.standings().map(({ bib, section, segmentsDone }) => [bib, section, segmentsDone])).toEqual([
    ['2', 0, null],
    ['3', 1, 1],
    ['1', 1, 0],
  ]);
});
