import { expect, it, onTestFinished } from 'vitest';
import { READER_FAMILIES } from '../../../src/readers/families';
import { parseReaderAddress } from '../../../src/readers/kit/address';
import { systemTimers } from '../../../src/readers/kit/timers';
import { R700Simulator } from '../../../src/readers/simulator/r700';
import { selfSigned } from '../../../src/readers/simulator/self-signed';
import { listenWithTls } from '../../../src/readers/simulator/tls-listener';
import { familyOf } from '../families';
import { SessionLog } from '../yr9700/session-log';

/** A reader with a certificate of its own, and a session with it under an address with these options. */
async function reader() {
  const certificate = selfSigned('impinj-14-0a-5c');
  const r700 = new R700Simulator({ timers: systemTimers, login: 'root:im&pinj' });
  const listening = await listenWithTls({ host: '127.0.0.1', port: 0, pem: certificate }, (port) => r700.attach(port));
  onTestFinished(() => listening.close());
  const link = (options: string): SessionLog => {
    const address = parseReaderAddress(`push+https://127.0.0.1:${listening.port}?password=im%26pinj${options}`, READER_FAMILIES);
    if (!address.ok) throw new Error(JSON.stringify(address.problems));
    const log = new SessionLog(familyOf('push').create(address.config), systemTimers);
    onTestFinished(async () => void (await log.stop()));
    return log;
  };
  return { r700, link, fingerprint: certificate.fingerprint };
}

it('a reader whose certificate nobody vouches for is read once its fingerprint is confirmed; until then no login is sent', async () => {
  const { r700, link, fingerprint } = await reader();
  const params = { link: expect.stringContaining('127.0.0.1:'), fingerprint };
  expect(await link('').ended).toMatchObject({ loss: { message: { code: 'tls-untrusted', params } } });
  expect(await link(`&certificate=${'0'.repeat(64)}`).ended).toMatchObject({
    loss: { message: { code: 'tls-other-certificate', params } },
  });
  expect(r700.requests).toEqual([]);
  for (const options of [`&certificate=${fingerprint}`, '&certificate=any']) {
    const log = link(options);
    await log.until(() => log.of('ready').length === 1);
    r700.pass('E28011600000000000000001', 1);
    await log.until(() => log.arrivals.length === 1);
    await log.stop();
  }
});
