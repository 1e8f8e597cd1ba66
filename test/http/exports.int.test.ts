import { request } from 'node:http';
import { expect, it } from 'vitest';
import { fakeThread } from '../exports/fake-thread';
import { type Served, serve, TOKEN } from './served';

const FAKE = fakeThread();

/** Requests a file that is never done; resolves once its thread runs. `hungUp` resolves when the connection has ended, from either side. */
async function askEndless(served: Served) {
  const asked = request({ port: await served.port(), path: '/exports/pdf', headers: { authorization: `Bearer ${TOKEN}` } });
  const hungUp = new Promise((resolve) => asked.once('error', resolve));
  asked.end();
  await expect.poll(threadRuns).toBe(true);
  return { asked, hungUp };
}

/** The only message port of this process is the one to a thread. */
function threadRuns(): boolean {
  return process.getActiveResourcesInfo().includes('MessagePort');
}

it('a file that cannot be made is refused with a message, and the station continues', async () => {
  const served = await serve({ threads: { exports: FAKE, workbooks: '' } });
  const failed = await served.order({ url: '/exports/html' });
  expect(failed.statusCode).toBe(503);
  expect(failed.json()).toMatchObject({
    code: 'export-failed',
    detail: expect.stringMatching(/^The html file could not be made: no letter/),
  });
  expect((await served.order({ url: '/exports/csv' })).statusCode).toBe(200);
});

it('the next file is made when a caller disconnects', async () => {
  const served = await serve({ threads: { exports: FAKE, workbooks: '' } });
  const { asked, hungUp } = await askEndless(served);
  asked.destroy();
  await hungUp;
  expect((await served.order({ url: '/exports/csv' })).statusCode).toBe(200);
  await expect.poll(threadRuns).toBe(false);
});

it('closing the station does not wait for a file', async () => {
  const served = await serve({ threads: { exports: FAKE, workbooks: '' } });
  const { hungUp } = await askEndless(served);
  await served.app.close();
  await hungUp;
  await expect.poll(threadRuns).toBe(false);
});
