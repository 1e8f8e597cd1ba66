import { expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { STANDSTILL_SHOWN_MS } from '../../../src/station';
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

  served.clock.set((to + STANDSTILL_SHOWN_MS - 1) as EpochMs);
  const later = await listen(served);
  await later.until(() => later.of('health').length === 1);
  expect(later.of('health')).toMatchObject([{ standstill }]);

  served.clock.set((to + STANDSTILL_SHOWN_MS) as EpochMs);
  const tooLate = await listen(served);
  await tooLate.until(() => tooLate.of('race_updated').length === 1);
  expect(tooLate.of('health')).toEqual([]);
  expect((await served.ask({ url: '/health' })).json()).toMatchObject({ standstills: { count: 1, last: standstill } });
});
