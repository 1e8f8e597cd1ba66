import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/time';
import { createLlrpDriver, type LlrpOptions } from '../../../src/readers/llrp/driver';
import { tlv, u16 } from '../../../src/readers/llrp/parameter';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';
import { customMessage, type FakeLlrpOptions, FakeLlrpReader } from './fake-reader';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E200301666130121155074EF';
const open: SessionLog[] = [];

async function bench(simulated: FakeLlrpOptions = {}, options: LlrpOptions = {}) {
  const timers = new VirtualTimers(START);
  const reader = new FakeLlrpReader(timers, simulated);
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const link = (): SessionLog => {
    const log = new SessionLog(createLlrpDriver(cable, { ...options, timers }), timers);
    open.push(log);
    return log;
  };
  const log = link();
  await timers.advance(100);
  return { timers, reader, cable, log, link };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('an LLRP reader', () => {
  it('is asked for what it kept and who it is, reset and set up, given the reading job and started, in this order', async () => {
    const { reader, log } = await bench();
    expect(reader.requests.map(({ type }) => type)).toEqual([64, 1, 2, 2, 3, 3, 3, 3, 21, 20, 24]);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '001625', model: 'Impinj 2001002', firmware: '5.14.' } }]);
    expect(log.of('antennas')).toEqual([{ type: 'antennas', connected: [1] }]);
  });

  it('reads the antennas that it is told', async () => {
    const { reader } = await bench({}, { antennas: [2, 3] });
    const job = reader.requests.find(({ type }) => type === 20);
    expect(Buffer.from(job?.body ?? []).toString('hex')).toContain('0002' + '0002' + '0003');
  });

  it('that refuses antennas it does not have ends the session with the number that it has', async () => {
    const { log } = await bench({}, { antennas: [2, 5] });
    expect(await log.ended).toMatchObject({
      loss: { code: 'refused', sentence: expect.stringContaining('on antennas 2 and 5 (it has 4)') },
    });
  });

  it('has its list of connected antennas kept up to date', async () => {
    const { timers, reader, log } = await bench();
    for (const [port, isConnected] of [
      [2, 1],
      [1, 0],
    ] as const)
      reader.notify(tlv(255, Buffer.of(isConnected), u16(port)));
    await timers.advance(10);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([[1], [1, 2], [2]]);
  });

  it('that repeats what is known of its antennas is not quoted', async () => {
    const { timers, reader, log } = await bench();
    reader.notify(tlv(255, Buffer.of(0), u16(2)));
    reader.notify(tlv(255, Buffer.of(1), u16(1)));
    await timers.advance(10);
    expect([...log.notices('antenna-missing'), ...log.notices('antenna-back')]).toEqual([]);
    expect(log.of('antennas')).toHaveLength(1);
  });

  it('makes one arrive and one depart of a pass, with the reader’s own times', async () => {
    const { timers, reader, log } = await bench({ clockError: -5000 });
    reader.report(EPC, 1, { reads: 3, span: 20 });
    await timers.advance(300);
    reader.report(EPC, 1, { reads: 4, span: 0 });
    await timers.advance(5000);
    expect(log.reads).toEqual([
      expect.objectContaining({ kind: 'arrive', tag: EPC, antenna: 1, rssi: -60, readerAt: START + 100 - 5020, receivedAt: START + 100 }),
      expect.objectContaining({ kind: 'depart', readerAt: START + 400 - 5000, receivedAt: START + 400, extra: { repeat: 7 } }),
    ]);
  });

  it('tells its clock', async () => {
    const { log } = await bench({ clockError: -5000 });
    expect(log.of('clock')[0]?.sample).toEqual({ readerAt: START - 5000, hostAt: START, roundTrip: null });
  });

  it('without a clock gives reads without a time', async () => {
    const { timers, reader, log } = await bench({ hasNoClock: true });
    reader.report('ABCD', 2);
    await timers.advance(10);
    expect(log.of('clock')).toEqual([]);
    expect(log.arrivals[0]).toMatchObject({ tag: 'ABCD', antenna: 2, readerAt: null });
  });

  it('gets an answer to each keep-alive and counts as alive', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(20_000);
    expect(reader.acknowledged).toBe(10);
    expect(log.of('alive')).toHaveLength(10);
  });

  it('is given back without a job when the station hangs up', async () => {
    const { timers, reader, log } = await bench();
    await log.stop();
    await timers.advance(10);
    expect(reader.requests.slice(-3).map(({ type }) => type)).toEqual([21, 3, 14]);
    expect([reader.isReading, reader.isTaken]).toEqual([false, false]);
  });
});

describe('an LLRP reader that was cut off', () => {
  it('hands over what it read meanwhile: late, with its own times, and marked so', async () => {
    const { timers, reader, cable, link } = await bench();
    cable.unplug();
    await timers.advance(60_000);
    for (const tag of ['AA', 'BB']) reader.report(tag, 1);
    await timers.advance(60_000);
    cable.plug();
    const log = link();
    await timers.advance(100);
    const kept = { readerAt: START + 60_100, receivedAt: START + 120_100, recovered: true };
    expect(log.arrivals).toEqual([expect.objectContaining({ tag: 'AA', ...kept }), expect.objectContaining({ tag: 'BB', ...kept })]);
  });

  it('is live again from the moment that it is started anew', async () => {
    const { timers, reader, cable, link } = await bench();
    cable.unplug();
    cable.plug();
    const log = link();
    await timers.advance(100);
    reader.report('AA', 1);
    await timers.advance(10);
    expect(log.arrivals).toEqual([expect.objectContaining({ tag: 'AA', recovered: false })]);
  });
});

describe('an LLRP reader in trouble', () => {
  it('that serves another program is named as busy', async () => {
    const { timers, link, cable } = await bench();
    const second = link();
    await timers.advance(100);
    expect(await second.ended).toMatchObject({ loss: { code: 'busy', sentence: expect.stringContaining('in use by another program') } });
    expect(cable.openLinks).toBe(1);
  });

  it.each([3, 20, 21, 24])('that refuses request %i ends the session with its own words', async (type) => {
    const { log } = await bench({ refuses: [type] });
    expect(await log.ended).toMatchObject({ loss: { code: 'refused', sentence: expect.stringContaining('no such thing') } });
    expect(log.of('ready')).toEqual([]);
  });

  it('that does not answer ends the session', async () => {
    const { timers, log } = await bench({ ignores: [20] });
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout' } });
  });

  it('that does not know how to describe itself is used all the same', async () => {
    const { timers, log } = await bench({ ignores: [1, 2] });
    await timers.advance(16_000);
    expect(log.of('ready')[0]?.identity).toEqual({ serial: '', model: 'LLRP', firmware: '' });
  });

  it('that cannot tell of troubles is used all the same, and the timekeeper told', async () => {
    const { log } = await bench({ lacks: [244] });
    expect(log.of('ready')).toHaveLength(1);
    expect(log.notices('tells-no-troubles')).toHaveLength(1);
  });

  it('that keeps nothing while its link is down is used all the same, and the timekeeper told', async () => {
    const { log } = await bench({ lacks: [226] });
    expect(log.of('ready')).toHaveLength(1);
    expect(log.notices('keeps-no-reads')).toHaveLength(1);
  });

  it('that refuses for a reason of its own is not said to be in use', async () => {
    const { log } = await bench({ verdict: 3 });
    expect(await log.ended).toMatchObject({ loss: { code: 'refused', sentence: expect.stringContaining('Restart the reader') } });
  });

  it('that hangs up instead of greeting may be in use by another program', async () => {
    const timers = new VirtualTimers(START);
    const log = new SessionLog(
      createLlrpDriver(
        memoryTransport((port) => port.end()),
        { timers },
      ),
      timers,
    );
    expect(await log.ended).toMatchObject({ loss: { code: 'busy', sentence: expect.stringContaining('any other program') } });
  });

  it('that breaks off in the middle of a chunk has its last reads taken', async () => {
    const { timers, reader, log } = await bench();
    reader.report(EPC, 1, { andThen: Buffer.from('HTTP/1.1 400') });
    await timers.advance(10);
    expect(await log.ended).toMatchObject({ loss: { sentence: expect.stringContaining('not LLRP') } });
    expect(log.arrivals.map(({ tag }) => tag)).toEqual([EPC]);
  });

  it('that falls silent ends the session within ten seconds', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(5000);
    reader.isMute = true;
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', sentence: expect.stringContaining('keep-alive') } });
  });

  it('that never greets ends the session with advice', async () => {
    const timers = new VirtualTimers(START);
    const log = new SessionLog(
      createLlrpDriver(
        memoryTransport(() => undefined),
        { timers },
      ),
      timers,
    );
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', sentence: expect.stringContaining('5084') } });
  });

  it('that is none ends the session at once', async () => {
    const timers = new VirtualTimers(START);
    const http = memoryTransport((port: DevicePort) => port.send(Buffer.from('HTTP/1.1 400 Bad Request\r\n')));
    const log = new SessionLog(createLlrpDriver(http, { timers }), timers);
    expect(await log.ended).toMatchObject({ loss: { code: 'io', sentence: expect.stringContaining('not LLRP') } });
    expect(http.openLinks).toBe(0);
  });

  it.each([
    { event: tlv(255, Buffer.of(0), u16(1)), code: 'antenna-missing' },
    { event: tlv(255, Buffer.of(1), u16(2)), code: 'antenna-back' },
    { event: tlv(251), code: 'reads-lost' },
    { event: tlv(252, u16(3), Buffer.from('hot')), code: 'reader-exception' },
    { event: tlv(256, u16(4)), code: 'others-tried' },
    { event: tlv(257, u16(0)), code: 'reader-closing' },
  ])('tells the timekeeper: $code', async ({ event, code }) => {
    const { timers, reader, log } = await bench();
    reader.notify(event);
    await timers.advance(10);
    expect(log.notices(code)).toHaveLength(1);
  });

  it('costs nothing but a count when it sends what the station does not know', async () => {
    const { timers, reader, cable, log } = await bench();
    reader.tell({ type: 61, id: 1, body: tlv(240, Buffer.of(0xff)) });
    reader.tell({ type: 63, id: 1, body: Buffer.of(0) });
    reader.tell({ type: 1023, id: 7, body: customMessage(Buffer.of(1)).subarray(10) });
    reader.report(EPC, 1);
    await timers.advance(10);
    expect(log.of('dropped').map(({ bytes }) => bytes)).toEqual([15, 11, 15]);
    expect([log.arrivals.length, cable.openLinks]).toEqual([1, 1]);
  });
});
