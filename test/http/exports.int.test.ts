import { request } from 'node:http';
import { expect, it } from 'vitest';
import { fakeThread } from '../exports/fake-thread';
import { serve, TOKEN } from './served';

const FAKE = fakeThread();

it('a file that cannot be made is refused with a sentence, and the station goes on', async () => {
  const served = await serve({ exportScript: FAKE });
  const failed = await served.order({ url: '/exports/html' });
  expect(failed.statusCode).toBe(503);
  expect(failed.json()).toMatchObject({
    code: 'export-failed',
    detail: expect.stringMatching(/^The html file could not be made: no letter/),
  });
  expect((await served.order({ url: '/exports/csv' })).statusCode).toBe(200);
});

it('whoever hangs up leaves the way to the next', async () => {
  const served = await serve({ exportScript: FAKE });
  const arrived = new Promise<void>((resolve) => {
    served.app.addHook('preHandler', async ({ url }) => {
      if (url === '/exports/pdf') resolve();
    });
  });
  const endless = request({ port: await served.port(), path: '/exports/pdf', headers: { authorization: `Bearer ${TOKEN}` } });
  const hungUp = new Promise((resolve) => endless.once('error', resolve));
  endless.end();
  await arrived;
  endless.destroy();
  await hungUp;
  expect((await served.order({ url: '/exports/csv' })).statusCode).toBe(200);
});
