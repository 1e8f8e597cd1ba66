import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createStreamDriver } from '../../../src/readers/push/stream-driver';
import { R700Simulator } from '../../../src/readers/simulator/r700';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const open: SessionLog[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

interface Given {
  readonly isReading?: boolean;
  readonly isLlrp?: boolean;
  readonly password?: string;
  readonly preset?: string;
}

/** A session with a reader whose login is `root:impinj`, one second after its beginning. */
async function bench({ password = 'impinj', preset, ...set }: Given = {}) {
  const timers = new VirtualTimers(START);
  const reader = new R700Simulator({ timers, login: 'root:impinj', ...set });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const login = { user: 'root', password };
  const driver = createStreamDriver(cable, { host: '10.0.0.5:443', reader: '10.0.0.5', login, preset: preset ?? null, timers });
  const log = new SessionLog(driver, timers);
  open.push(log);
  await timers.advance(1000);
  return { timers, reader, cable, log };
}

const lossOf = async (log: SessionLog): Promise<unknown> =>
  ((await log.ended) as { loss?: { message: { code: string } } }).loss?.message.code;
const codes = (log: SessionLog): readonly string[] => log.of('notice').map(({ message }) => message.code);

describe('the stream of an R700', () => {
  it('is read with the time of the reader, whose clock was compared before', async () => {
    const { timers, reader, log } = await bench();
    reader.ahead = 5000;
    reader.pass('E28011600000000000000001', 2);
    await timers.advance(10);
    expect(log.of('ready').map(({ identity }) => identity)).toEqual([{ serial: '37021140193', model: 'R700', firmware: '8.2.0.240' }]);
    expect(log.of('clock').map(({ sample }) => sample)).toEqual([{ readerAt: START, hostAt: START, roundTrip: 0, asked: 'once' }]);
    const [read] = log.arrivals;
    expect(read).toMatchObject({ tag: 'E28011600000000000000001', antenna: 2, rssi: -52, readerAt: START + 6000, recovered: false });
    expect(reader.requests).toEqual(['GET /api/v1/status', 'GET /api/v1/system', 'GET /api/v1/system/image', 'GET /api/v1/data/stream']);
  });

  it('shows the login in no record of its bytes', async () => {
    const { log } = await bench();
    const sent = log
      .of('wire')
      .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
      .join('');
    expect(sent).toContain('Authorization: Basic ***');
    expect(sent).not.toContain(Buffer.from('root:impinj').toString('base64'));
  });

  it.each<readonly [Given, string]>([
    [{ password: 'wrong' }, 'push-login-refused'],
    [{ isLlrp: true }, 'push-no-interface'],
  ])('says why it is not there: %j', async (given, code) => {
    const { log } = await bench(given);
    expect(await lossOf(log)).toBe(code);
  });

  it('ends after 75 s without an event or a sign of life, and not before', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(300_000);
    expect(log.isOver).toBe(false);
    reader.isMute = true;
    await timers.advance(76_000);
    expect(await lossOf(log)).toBe('push-stream-silent');
  });

  it('ends as soon as the reader ends its stream, although the connection stays open', async () => {
    const { timers, reader, log } = await bench();
    reader.endStream();
    await timers.advance(10);
    expect(await lossOf(log)).toBe('tcp-ended');
  });

  it('shows whether it reads, which antenna is missing, and that it lost reads', async () => {
    const { timers, reader, log } = await bench({ isReading: false });
    const operation = (): readonly unknown[] => log.of('operation').map(({ isOn }) => isOn);
    expect(operation()).toEqual([false]);
    reader.isReading = true;
    reader.pass('E280', 1);
    reader.pass('E281', 2);
    reader.emit({ eventType: 'antennaDisconnected', antennaDisconnectedEvent: { antennaPort: 2 } });
    reader.emit({ eventType: 'antennaDisconnected', antennaDisconnectedEvent: { antennaPort: 2 } });
    reader.emit({ eventType: 'overflow', overflowEvent: {} });
    reader.emit({ eventType: 'antennaConnected', antennaConnectedEvent: { antennaPort: 2 } });
    reader.emit({ eventType: 'inventoryTerminated', inventoryTerminatedEvent: {} });
    await timers.advance(10);
    expect(operation()).toEqual([false, true, false]);
    expect(codes(log)).toEqual(['push-idle', 'antenna-missing', 'reads-lost', 'antenna-back', 'push-idle']);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([[1], [1], [1, 2]]);
  });

  it('takes events that stand behind one another on one line', async () => {
    const { timers, reader, log } = await bench();
    const event = (epcHex: string): string => JSON.stringify({ eventType: 'tagInventory', tagInventoryEvent: { epcHex } });
    reader.write(`${event('E280')}${event('E281')}\r\n`);
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['E280', 'E281']);
  });

  it('starts nothing by itself: a reader that does not read is an alarm', async () => {
    const { timers, reader, log } = await bench({ isReading: false });
    expect(codes(log)).toEqual(['push-idle']);
    expect(reader.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
    reader.emit({ eventType: 'inventoryStatus', inventoryStatusEvent: { inventoryStatus: 'idle' } });
    await timers.advance(10);
    expect(codes(log)).toEqual(['push-idle', 'push-idle']);
  });

  it('starts the preset of the settings, and stops it again at the end; what runs already is left alone', async () => {
    const { reader, log, cable } = await bench({ isReading: false, preset: 'default' });
    expect([reader.isReading, codes(log)]).toEqual([true, ['push-preset-started']]);
    await log.stop();
    expect([reader.isReading, codes(log).at(-1), cable.openLinks]).toEqual([false, 'push-preset-stopped', 0]);
    const running = await bench({ preset: 'default' });
    await running.log.stop();
    expect([running.reader.isReading, codes(running.log)]).toEqual([true, []]);
    const unknown = await bench({ isReading: false, preset: 'fast' });
    expect(codes(unknown.log)).toEqual(['push-preset-refused']);
  });

  it('counts what is no event, and goes on', async () => {
    const { timers, reader, log } = await bench();
    reader.emit(['x']);
    reader.pass('E280', 1);
    await timers.advance(10);
    expect([log.of('dropped').length, log.arrivals.length]).toEqual([1, 1]);
  });
});
