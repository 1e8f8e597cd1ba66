import { afterEach, describe, expect, it } from 'vitest';
import { tlv, u16 } from '../../../src/readers/llrp/parameter';
import { bench, closeBenches, EPC, START } from './bench';

afterEach(closeBenches);

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
