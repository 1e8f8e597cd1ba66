import { expect, it } from 'vitest';
import { at } from '../journal/samples';
import { event, sendEvents, serve } from './served';

it('the effect of a clock correction, and the readers to choose from, are returned before the correction is made', async () => {
  const served = await serve();
  expect((await served.order({ url: '/race/control' })).json().readers).toEqual([]);
  await sendEvents(served, [event('E1', 60), event('E1', -3_000, { reader_ip: '10.0.0.7' })]);
  served.clock.set(at(700_000));
  expect((await served.order({ url: '/race/control' })).json().readers).toEqual(['192.168.1.130', '10.0.0.7']);
  const span = { from: '2026-06-06T10:00:00Z', until: '2026-06-06T12:00:00Z' };
  const correction = { kind: 'shift-clock', reader: '10.0.0.7', ...span, by_ms: 3_600_000 };
  const forecast = await served.order({ method: 'POST', url: '/race/forecast', payload: { correction } });
  expect(forecast.json().riders).toMatchObject([{ before: { laps: 1 }, after: { laps: 2 } }]);
  expect((await served.ask({ url: '/standings' })).json().standings).toMatchObject([{ laps: 1 }]);
  await served.order({ method: 'POST', url: '/corrections', payload: { correction } });
  expect((await served.ask({ url: '/standings' })).json().standings).toMatchObject([{ laps: 2 }]);
  const nobody = { ...correction, reader: 'nobody' };
  const refused = await served.order({ method: 'POST', url: '/race/forecast', payload: { correction: nobody } });
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'bad-value']);
});
