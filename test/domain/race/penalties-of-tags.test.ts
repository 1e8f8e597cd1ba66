import { expect, test } from 'vitest';
import { ms, Race } from '../race-kit';

test('what the jury gives to a tag without a participant counts once (rule 28)', () => {
  const race = new Race({ totalLaps: 3 });
  for (const s of [60, 120, 180]) race.read('E4', s);
  race.correct({ kind: 'adjust-time', rider: 'tag:E4', by: ms(20_000) });
  race.correct({ kind: 'adjust-laps', rider: 'tag:E4', by: -1 });
  expect(race.standing('E4')).toMatchObject({ ridden: 180_000, elapsed: 200_000, adjustment: 20_000, rankedLaps: 2, lapsAdjustment: -1 });
});

test('what was given to a tag stays given when the tag is assigned', () => {
  const race = new Race({ totalLaps: 1 });
  const participant = race.add('7');
  race.read('E4', 60);
  race.correct({ kind: 'adjust-time', rider: 'tag:E4', by: ms(20_000) });
  race.act({ type: 'tag-assigned', tag: 'E4' as never, participant, from: null });
  expect(race.standing('7')).toMatchObject({ ridden: 60_000, elapsed: 80_000 });
});
