import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { environmentWith, freePort, startHeadless } from '../build/harness.mjs';
import { temporaryFolder } from './journal/race-folder';

const PHONES = 1_000;

/** How many connections the system lets wait at most; 0 where it does not say. */
function mostWaiting(): number {
  try {
    return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
  } catch {
    return 0;
  }
}

test.runIf(mostWaiting() > PHONES)(
  'a thousand phones that come at once, while the station is busy, are connected at once and answered',
  async () => {
    const port = await freePort();
    const environment = environmentWith({ PORT: String(port), HOST: '127.0.0.1', RACETAG_DATA_DIR: join(temporaryFolder(), 'data') });
    const { child: station } = await startHeadless(environment);
    onTestFinished(() => void station.kill('SIGKILL'));
    station.kill('SIGSTOP');
    const phones = Array.from({ length: PHONES }, () => connect({ port, host: '127.0.0.1' }));
    onTestFinished(() => {
      for (const phone of phones) phone.destroy();
    });
    // The system connects them for a station that stands still; those beyond what may wait are refused or try again later.
    await Promise.all(phones.map((phone) => once(phone, 'connect')));
    const answers = phones.map(async (phone) => {
      phone.write('GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');
      return String((await once(phone, 'data'))[0]).split('\r\n')[0];
    });
    station.kill('SIGCONT');
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['HTTP/1.1 200 OK']));
  },
);
