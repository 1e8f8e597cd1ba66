import { describe, expect, it } from 'vitest';
import { EventRace } from './event-kit';

const split = (id: string) => ({ id, role: 'split', readers: [id] });
const COURSE = { points: [split('a'), split('b')], course: [{ point: 'a' }, { point: 'b' }, { point: 'line', name: 'Line' }] };
const segment = (from: string, to: string) => ({ ...COURSE, segments: [{ name: 'S', from, to, counts: true }] });
const ages = (from: number, to: number) => ({
  classifications: [{ name: 'Age', of: { age: { from, to, on: 'year' } }, order: 'gun' }],
});

describe('rules that can mean nothing', () => {
  it.each([
    ['a line where no lap ends', { points: [split('line')] }, 'Point 1: what passing it means must be one of: line, finish.'],
    [
      'ages that end before they begin',
      ages(50, 40),
      'Classification 1: the ages run from 50 to 40, which nobody has. Let the first be the lower one.',
    ],
  ])('are refused with what to do: %s', async (_, changes, detail) => {
    const race = await EventRace.open({});
    const { rules } = await race.get('/race/control');
    const refused = await race.send('PUT', '/race/rules', { rules: { ...rules, ...changes } });
    expect([refused.statusCode, refused.json().detail]).toEqual([422, detail]);
    await race.rules(ages(40, 40));
  });

  it.each([
    ['from a passage that no course has', segment('q', 'b'), 'No course has the passage q. Choose one of: a, b and Line.'],
    [
      'without any course',
      { segments: [{ name: 'S', from: 'start', to: 'b', counts: true }] },
      'No course has the passage b. Enter the course first.',
    ],
    [
      'backwards',
      segment('b', 'a'),
      'No course passes b and later a, so nobody gets a time. Choose two passages of one course, in their order.',
    ],
    ['from the own start', segment('start', 'a'), undefined],
    ['to the end of the lap', segment('b', 'Line'), undefined],
    [
      'of the course of one category',
      { ...segment('a', 'b'), course: [], terms: [{ category: 'Elite', course: COURSE.course }] },
      undefined,
    ],
  ])('are named by the preflight: a segment %s', async (_, changes, sentence) => {
    const race = await EventRace.open({ rules: changes });
    const { checks } = await race.get('/preflight');
    expect(checks.find(({ code }: { code: string }) => code === 'segment:S')?.sentence).toBe(sentence);
  });
});

describe('an undo that would leave rules that contradict each other', () => {
  const rulesWith = async (race: EventRace, changes: object) => {
    const { rules } = await race.get('/race/control');
    const { act } = await race.order('PUT', '/race/rules', { rules: { ...rules, ...changes } });
    return act.seq as number;
  };

  it.each([
    [
      'a reader at two points',
      [
        { points: [{ ...split('a'), readers: [] }, split('b')] },
        {
          points: [
            { ...split('a'), readers: [] },
            { ...split('b'), readers: ['a', 'b'] },
          ],
        },
      ],
      'Point 2: reader a stands at point 1 already. Remove it from one of them.',
    ],
    [
      'a course without one of its points',
      [{ points: [...COURSE.points, split('c')] }, { course: [{ point: 'c' }, { point: 'line' }] }],
      'Passage 1: there is no point c. Choose one of: a and b.',
    ],
  ])('is refused with what contradicts, and nothing changes: %s', async (_, [first, second], problem) => {
    const race = await EventRace.open({ rules: COURSE });
    const seq = await rulesWith(race, first ?? {});
    const later = await rulesWith(race, second ?? {});
    const { rules } = await race.get('/race/control');
    const refused = await race.send('POST', '/undo', { act: seq });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'rules-conflict']);
    expect(refused.json().detail).toContain(problem);
    expect((await race.get('/race/control')).rules).toEqual(rules);
    await race.order('POST', '/undo', { act: later });
    await race.order('POST', '/undo', { act: seq });
    const redone = await race.send('POST', '/redo', { act: later });
    expect([redone.statusCode, redone.json().code]).toEqual([409, 'rules-conflict']);
  });
});
