import { afterEach, describe, expect, it } from 'vitest';
import type { Link } from '../../../src/readers/kit/link';
import { systemTimers } from '../../../src/readers/kit/timers';
import { linkPort } from '../../../src/readers/simulator/link-port';
import { Yr9700Simulator } from '../../../src/readers/simulator/yr9700';
import { serialTransport } from '../../../src/readers/transport/serial';
import { tcpTransport } from '../../../src/readers/transport/tcp';
import { tcpServer } from '../../../src/readers/transport/tcp-server';
import { createYr9700Driver } from '../../../src/readers/yr9700/driver';
import { hasSocat, ptyPair } from '../../suites/pty-pair';
import { SessionLog } from './session-log';

const never = new AbortController().signal;
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function follow(driver: ReturnType<typeof createYr9700Driver>): SessionLog {
  const log = new SessionLog(driver, systemTimers);
  closers.push(() => log.stop());
  return log;
}

function stand(reader: Yr9700Simulator, tag: string): void {
  const from = systemTimers.elapsed();
  reader.put({ tag, antenna: 1, from, until: from + 60_000 });
}

describe('over TCP', () => {
  it('reads, is refused while the reader is away, and reads again when it is back', async () => {
    const reader = new Yr9700Simulator({ profile: 'passive', roundTime: [1, 3] });
    const callers: Link[] = [];
    const serve = (port: number) =>
      tcpServer('127.0.0.1', port).listen((link) => {
        callers.push(link);
        reader.attach(linkPort(link));
      });
    const first = await serve(0);
    const driver = createYr9700Driver(tcpTransport({ host: '127.0.0.1', port: first.port }), { variant: 'passive' });
    stand(reader, 'E2000001');
    const log = follow(driver);
    await log.until(() => log.arrivals.length > 0);
    const closed = first.close();
    await Promise.all(callers.map((link) => link.close()));
    await closed;
    expect(await log.ended).toMatchObject({ loss: { code: 'io' } });
    expect(await follow(driver).ended).toMatchObject({ loss: { code: 'refused' } });
    const second = await serve(first.port);
    closers.push(() => second.close());
    const again = follow(driver);
    await again.until(() => again.arrivals.length > 0);
    expect(again.arrivals[0]?.tag).toBe('E2000001');
  });
});

describe.runIf(hasSocat)('over a serial cable', () => {
  it.each(['passive', 'active'] as const)(
    'reads %s tags, ends when the cable is pulled, and reads again when it is back',
    async (profile) => {
      const pair = await ptyPair();
      closers.push(() => pair.close());
      const reader = new Yr9700Simulator({ profile, roundTime: [1, 3], answersFirmware: true });
      const attach = async (): Promise<void> => {
        const link = await serialTransport({ port: pair.device, baudRate: 115_200 }).open(never);
        closers.push(() => link.close());
        reader.attach(linkPort(link));
      };
      await attach();
      stand(reader, '00001BFC');
      const driver = createYr9700Driver(serialTransport({ port: pair.host, baudRate: 115_200 }), { variant: profile });
      const log = follow(driver);
      await log.until(() => log.arrivals.length > 0);
      expect(log.arrivals[0]).toMatchObject({ tag: '00001BFC', antenna: profile === 'active' ? null : 1 });
      await pair.unplug();
      expect(await log.ended).toMatchObject({ loss: { code: expect.stringMatching(/unplugged|io/) } });
      expect(log.reads.at(-1)?.kind).toBe('depart');
      await pair.plug();
      await attach();
      const again = follow(driver);
      await again.until(() => again.arrivals.length > 0);
      expect(again.of('ready')).toHaveLength(1);
    },
  );
});
