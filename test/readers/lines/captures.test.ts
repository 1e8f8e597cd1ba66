import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createLinesDriver } from '../../../src/readers/lines/driver';
import type { LineFormatName } from '../../../src/readers/lines/formats';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { captured, captureNames, hasCaptures } from '../captures';
import { SessionLog } from '../yr9700/session-log';

const IPICO_PORT = 10_000;

async function played(name: string, format: LineFormatName, at: EpochMs): Promise<SessionLog> {
  const timers = new VirtualTimers(at);
  const ports: DevicePort[] = [];
  const cable = memoryTransport((port) => ports.push(port), { now: () => timers.now() });
  const log = new SessionLog(createLinesDriver(cable, { format, timers }), timers);
  await timers.advance(0);
  ports[0]?.send(Buffer.from(captured(name, IPICO_PORT), 'latin1'));
  await timers.advance(10);
  await log.stop();
  return log;
}

const messages = (log: SessionLog) => log.of('moment').map(({ moment }) => moment.message(moment.readerAt ?? moment.receivedAt));

describe.runIf(hasCaptures)('real lines', () => {
  it.each(captureNames('ipico-'))('of an Ipico are all understood: %s', async (name) => {
    const log = await played(name, 'ipico', new Date(2026, 2, 8, 12).getTime() as EpochMs);
    expect(log.of('dropped')).toEqual([]);
    expect(log.codes).toEqual([]);
  });

  it('of tags that talk after they were asked are reads', async () => {
    const log = await played('ipico-fsls-event-tto.pcapng', 'ipico', new Date(2026, 2, 8, 12).getTime() as EpochMs);
    const asked = log.reads.filter(({ extra }) => extra !== null && 'tto' in extra);
    expect(new Set(asked.map(({ tag }) => tag)).size).toBe(4);
  });

  it('of a start button are a start signal', async () => {
    const log = await played('ipico-guntime.pcapng', 'ipico', new Date(2026, 2, 6, 20, 4, 15, 400).getTime() as EpochMs);
    expect(log.of('gun')).toMatchObject([{ gun: { readerAt: new Date(2026, 2, 6, 20, 4, 15, 270).getTime(), shown: '20:04:15.27' } }]);
  });

  it.each(captureNames('alge-'))(
    'of an Alge are all understood, and each time that was taken back is one that counts: %s',
    async (name) => {
      const log = await played(name, 'timy', new Date(2020, 1, 2, 12).getTime() as EpochMs);
      expect(log.of('dropped')).toEqual([]);
      const counted = new Set(log.arrivals.map(({ tag, antenna, readerAt }) => `${tag} ${antenna} ${readerAt}`));
      const takenBack = messages(log).flatMap(({ code, params }) =>
        code === 'time-changed' && params.change === 'cleared' ? [`${params.tag} ${params.antenna} ${params.at}`] : [],
      );
      expect(takenBack.length).toBeGreaterThan(2);
      expect(takenBack.filter((time) => !counted.has(time))).toEqual([]);
    },
  );
});
