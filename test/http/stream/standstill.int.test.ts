import { expect, it } from 'vitest';
import { type EpochMs, MINUTE } from '../../../src/domain/model/time';
import { serve } from '../served';
import { listen } from './listener';

it('a standstill reaches the desk at once, later desks for ten minutes, and stays in the health of the station', async () => {
  const served = await serve();
  const to = served.clock.now();
  const standstill = { from: new Date(to - 2_500).toISOString(), to: new Date(to).toISOString(), why: 'stalled' };
  const desk = await listen(served);
  await desk.until(() => desk.of('race_updated').length === 1);
  expect(desk.of('health')).toEqual([]);
  served.station.noteStandstill({ from: (to - 2_500) as EpochMs, to, why: 'stalled' });
  await desk.until(() => desk.of('health').length === 1);
  expect(desk.of('health')).toMatchObject([{ status: 'ok', standstill }]);

  served.clock.set((to + 10 * MINUTE - 1) as EpochMs);
  const later = await listen(served);
  await later.until(() => later.of('health').length === 1);
  expect(later.of('health')).toMatchObject([{ standstill }]);

  served.clock.set((to + 10 * MINUTE) as EpochMs);
  const tooLate = await listen(served);
  await tooLate.until(() => tooLate.of('race_updated').length === 1);
  expect(tooLate.of('health')).toEqual([]);
  expect((await served.ask({ url: '/health' })).json()).toMatchObject({ standstills: { count: 1, last: standstill } });
});

it.each([
  ['of less than a second moved no time by much, and is news until it is read', 999, 'stalled', MINUTE / 2],
  ['of a second is news for ten minutes', 1_000, 'stalled', 10 * MINUTE],
  ['in which the computer slept is news for ten minutes, however short', 400, 'asleep', 10 * MINUTE],
] as const)('a standstill %s', async (_what, lasted, why, shownFor) => {
  const served = await serve();
  const to = served.clock.now();
  served.station.noteStandstill({ from: (to - lasted) as EpochMs, to, why });
  const shown = [];
  for (const after of [shownFor - 1, shownFor]) {
    served.clock.set((to + after) as EpochMs);
    const desk = await listen(served);
    await desk.until(() => desk.of('race_updated').length === 1);
    shown.push(desk.of('health').length);
  }
  expect(shown).toEqual([1, 0]);
});
