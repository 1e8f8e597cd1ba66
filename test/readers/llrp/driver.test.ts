import { afterEach, describe, expect, it } from 'vitest';
import { tlv, u16 } from '../../../src/readers/llrp/parameter';
import { bench, closeBenches, EPC, START } from './bench';

afterEach(closeBenches);

describe('an LLRP reader', () => {
  it('is asked for its kept reads and its identity, reset, set up, given the reading job and started, in this order', async () => {
    const { reader, log } = await bench();
    expect(reader.requests.map(({ type }) => type)).toEqual([64, 1, 2, 2, 3, 3, 3, 3, 21, 20, 24]);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '001625', model: 'Impinj 2001002', firmware: '5.14.' } }]);
    expect(log.of('antennas')).toEqual([{ type: 'antennas', connected: [1] }]);
  });

  it('reads the requested antennas', async () => {
    const { reader } = await bench({}, { antennas: [2, 3] });
    const job = reader.requests.find(({ type }) => type === 20);
    expect(Buffer.from(job?.body ?? []).toString('hex')).toContain('0002' + '0002' + '0003');
  });

  it('that refuses an antenna ends the session with the number of antennas that it has', async () => {
    const { log } = await bench({}, { antennas: [2, 5] });
    expect(await log.ended).toMatchObject({
      loss: {
        code: 'refused',
        message: { code: 'llrp-refused', params: { request: 'add-job', job: { antennas: [2, 5], has: 4, dbm: null } } },
      },
    });
  });

  it('updates its list of connected antennas', async () => {
    const { timers, reader, log } = await bench();
    for (const [port, isConnected] of [
      [2, 1],
      [1, 0],
    ] as const)
      reader.notify(tlv(255, Buffer.of(isConnected), u16(port)));
    await timers.advance(10);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([[1], [1, 2], [2]]);
  });

  it('causes no notice when it repeats the known state of its antennas', async () => {
    const { timers, reader, log } = await bench();
    reader.notify(tlv(255, Buffer.of(0), u16(2)));
    reader.notify(tlv(255, Buffer.of(1), u16(1)));
    await timers.advance(10);
    expect([...log.notices('antenna-missing'), ...log.notices('antenna-back')]).toEqual([]);
    expect(log.of('antennas')).toHaveLength(1);
  });

  it('reports one arrive and one depart for a pass, with the reader’s own times', async () => {
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

  it('reports its clock', async () => {
    const { log } = await bench({ clockError: -5000 });
    expect(log.of('clock')[0]?.sample).toEqual({ readerAt: START - 5000, hostAt: START, roundTrip: null });
  });

  it('without a clock reports reads without a time', async () => {
    const { timers, reader, log } = await bench({ hasNoClock: true });
    reader.report('ABCD', 2);
    await timers.advance(10);
    expect(log.of('clock')).toEqual([]);
    expect(log.arrivals[0]).toMatchObject({ tag: 'ABCD', antenna: 2, readerAt: null });
  });

  it('receives a reply to each keep-alive and counts as alive', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(20_000);
    expect(reader.acknowledged).toBe(10);
    expect(log.of('alive')).toHaveLength(10);
  });

  it('is left without a job when the station closes the link', async () => {
    const { timers, reader, log } = await bench();
    await log.stop();
    await timers.advance(10);
    expect(reader.requests.slice(-3).map(({ type }) => type)).toEqual([21, 3, 14]);
    expect([reader.isReading, reader.isTaken]).toEqual([false, false]);
  });
});

describe('an LLRP reader that was cut off', () => {
  it('delivers its reads from that time: late, with their own times, marked as recovered', async () => {
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

  it('is live again as soon as its job is started again', async () => {
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
