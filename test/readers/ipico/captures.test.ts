import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createIpicoDriver } from '../../../src/readers/ipico/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { captured, captureNames, hasCaptures } from '../captures';
import { SessionLog } from '../yr9700/session-log';

/** What a recorded reader sent, in one piece. */
async function played(name: string, at: EpochMs): Promise<SessionLog> {
  const timers = new VirtualTimers(at);
  const ports: DevicePort[] = [];
  const cable = memoryTransport((port) => ports.push(port), { now: () => timers.now() });
  const log = new SessionLog(createIpicoDriver(cable, { timers }), timers);
  await timers.advance(0);
  ports[0]?.send(Buffer.from(captured(name, 10_000), 'latin1'));
  await timers.advance(3000);
  await log.stop();
  return log;
}

describe.runIf(hasCaptures)('recorded traffic of an IPICO', () => {
  it.each(captureNames('ipico-'))('is understood, and each read counts once: %s', async (name) => {
    const log = await played(name, new Date(2026, 2, 8, 12).getTime() as EpochMs);
    expect(log.of('dropped')).toEqual([]);
    const keys = log.arrivals.map(({ tag, readerAt }) => `${tag} ${readerAt}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the start button as a start signal', async () => {
    const log = await played('ipico-guntime.pcapng', new Date(2026, 2, 6, 20, 4, 15, 400).getTime() as EpochMs);
    expect(log.of('gun')).toMatchObject([{ gun: { readerAt: new Date(2026, 2, 6, 20, 4, 15, 270).getTime(), shown: '20:04:15.27' } }]);
  });

  it('has reads of before a reader sends the first of each tag again', async () => {
    const log = await played('ipico-event-read.pcapng', new Date(2026, 2, 7, 20, 53, 43).getTime() as EpochMs);
    const times = log.arrivals.map(({ tag, readerAt }) => [tag, readerAt]);
    expect(times).toContainEqual(['058000121838', new Date(2026, 2, 7, 20, 53, 42, 500).getTime()]);
  });
});
