import { afterEach, describe, expect, it } from 'vitest';
import { createLlrpDriver } from '../../../src/readers/llrp/driver';
import { tlv, u16 } from '../../../src/readers/llrp/parameter';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';
import { bench, closeBenches, EPC, START } from './bench';
import { customMessage } from './fake-reader';

afterEach(closeBenches);

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
