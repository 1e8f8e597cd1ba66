import { describe, expect, it } from 'vitest';
import { EventRace } from './event-kit';

const split = (id: string, role = 'split') => ({ id, role, readers: [id] });
const COURSE = { points: [split('a'), split('b')], course: [{ point: 'a' }, { point: 'b' }, { point: 'line', name: 'Line' }] };
const segment = (from: string, to: string) => ({ ...COURSE, segments: [{ name: 'S', from, to, counts: true }] });
const ages = (from: number, to: number) => ({
  classifications: [{ name: 'Age', of: { age: { from, to, on: 'year' } }, order: 'gun' }],
});

async function answerTo(changes: object): Promise<{ readonly status: number; readonly detail?: string }> {
  const race = await EventRace.open({});
  const { rules } = await race.get('/race/control');
  const forecast = await race.send('POST', '/race/forecast', { rules: { ...rules, ...changes } });
  const changed = await race.send('PUT', '/race/rules', { rules: { ...rules, ...changes } });
  expect(forecast.statusCode).toBe(changed.statusCode);
  return { status: changed.statusCode, detail: changed.json().detail };
}

describe('rules that would silently give nobody a result are refused with what to do', () => {
  it.each([
    ['a segment from nowhere', segment('q', 'b'), 'Segment 1: no course has a passage called q. Choose one of: start, a, b and Line.'],
    [
      'a segment without a course',
      { segments: [{ name: 'S', from: 'start', to: 'b', counts: true }] },
      'Segment 1: no course has a passage called start. Enter the course first.',
    ],
    [
      'a segment backwards',
      segment('b', 'a'),
      'Segment 1: no course passes b and later a. Choose two passages of one course, in their order.',
    ],
    ['a line where no lap ends', { points: [split('line')] }, 'Point 1: what passing it means must be one of: line, finish.'],
    [
      'a passage where reads do not count',
      { points: [split('a', 'ignore')], course: [{ point: 'a' }, { point: 'line' }] },
      'Passage 1: reads at a do not count, so nobody would ever pass it. Remove it from the course, or change what passing the point means.',
    ],
    [
      'ages that end before they begin',
      ages(50, 40),
      'Classification 1: the ages run from 50 to 40, which nobody has. Let the first be the lower one.',
    ],
  ])('%s', async (_, changes, detail) => {
    expect(await answerTo(changes)).toEqual({ status: 422, detail });
  });

  it.each([
    ['a segment from the own start', segment('start', 'a')],
    ['a segment to the end of the lap', segment('b', 'Line')],
    [
      'a segment of the course of one category',
      { ...segment('a', 'b'), course: [], terms: [{ category: 'Elite', course: COURSE.course }] },
    ],
    ['one year of age', ages(40, 40)],
  ])('but not %s', async (_, changes) => {
    expect((await answerTo(changes)).status).toBe(200);
  });
});
