import { afterEach, describe, expect, it } from 'vitest';
import { LinkError } from '../../../src/readers/kit/link';
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
  it('that serves another program ends the session as busy', async () => {
    const { timers, link, cable } = await bench();
    const second = link();
    await timers.advance(100);
    expect(await second.ended).toMatchObject({ loss: { code: 'busy', message: { code: 'llrp-in-use', params: { link: 'memory' } } } });
    expect(cable.openLinks).toBe(1);
  });

  it('whose port is refused ends the session with what to switch on', async () => {
    const timers = new VirtualTimers(START);
    const loss = { code: 'refused', message: { code: 'tcp-refused', params: { link: '10.0.0.5:5084' } } } as const;
    const refusing = { id: 'tcp:10.0.0.5:5084', open: () => Promise.reject(new LinkError(loss)) };
    const log = new SessionLog(createLlrpDriver(refusing, { timers }), timers);
    expect(await log.ended).toMatchObject({
      loss: { code: 'refused', message: { code: 'llrp-port-refused', params: { link: '10.0.0.5:5084' } } },
    });
  });

  it.each([
    { type: 3, request: 'factory-settings' },
    { type: 20, request: 'add-job' },
    { type: 21, request: 'delete-jobs' },
    { type: 24, request: 'start-job' },
  ])('that refuses the request $request ends the session with its own words', async ({ type, request }) => {
    const { log } = await bench({ refuses: [type] });
    expect(await log.ended).toMatchObject({
      loss: {
        code: 'refused',
        message: { code: 'llrp-refused', params: { link: 'memory', request, reason: 'no such thing', status: 401 } },
      },
    });
    expect(log.of('ready')).toEqual([]);
  });

  it('that does not answer ends the session', async () => {
    const { timers, log } = await bench({ ignores: [20] });
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({
      loss: { code: 'timeout', message: { code: 'llrp-no-reply', params: { request: 'add-job' } } },
    });
  });

  it('that cannot describe itself is used anyway', async () => {
    const { timers, log } = await bench({ ignores: [1, 2] });
    await timers.advance(16_000);
    expect(log.of('ready')[0]?.identity).toEqual({ serial: '', model: 'LLRP', firmware: '' });
  });

  it('that cannot report troubles is used anyway, and the timekeeper is notified', async () => {
    const { log } = await bench({ lacks: [244] });
    expect(log.of('ready')).toHaveLength(1);
    expect(log.notices('tells-no-troubles')).toHaveLength(1);
  });

  it('that keeps no reads while its link is down is used anyway, and the timekeeper is notified', async () => {
    const { log } = await bench({ lacks: [226] });
    expect(log.of('ready')).toHaveLength(1);
    expect(log.notices('keeps-no-reads')).toHaveLength(1);
  });

  it('that refuses the connection for another reason is not reported as in use', async () => {
    const { log } = await bench({ greetingStatus: 3 });
    expect(await log.ended).toMatchObject({ loss: { code: 'refused', message: { code: 'llrp-connection-refused' } } });
  });

  it('that closes the connection without a greeting ends the session as busy', async () => {
    const timers = new VirtualTimers(START);
    const log = new SessionLog(
      createLlrpDriver(
        memoryTransport((port) => port.end()),
        { timers },
      ),
      timers,
    );
    expect(await log.ended).toMatchObject({ loss: { code: 'busy', message: { code: 'llrp-hung-up' } } });
  });

  it('that stops sending LLRP in the middle of a chunk has its last reads stored', async () => {
    const { timers, reader, log } = await bench();
    reader.report(EPC, 1, { andThen: Buffer.from('HTTP/1.1 400') });
    await timers.advance(10);
    expect(await log.ended).toMatchObject({ loss: { code: 'io', message: { code: 'llrp-other-protocol' } } });
    expect(log.arrivals.map(({ tag }) => tag)).toEqual([EPC]);
  });

  it('that stops sending ends the session within ten seconds', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(5000);
    reader.isMute = true;
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'llrp-silent' } } });
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
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'llrp-no-greeting' } } });
  });

  it('that speaks another protocol ends the session at once', async () => {
    const timers = new VirtualTimers(START);
    const http = memoryTransport((port: DevicePort) => port.send(Buffer.from('HTTP/1.1 400 Bad Request\r\n')));
    const log = new SessionLog(createLlrpDriver(http, { timers }), timers);
    expect(await log.ended).toMatchObject({ loss: { code: 'io', message: { code: 'llrp-other-protocol', params: { link: 'memory' } } } });
    expect(http.openLinks).toBe(0);
  });

  it.each([
    { event: tlv(255, Buffer.of(0), u16(1)), code: 'antenna-missing', params: { antenna: 1 } },
    { event: tlv(255, Buffer.of(1), u16(2)), code: 'antenna-back', params: { antenna: 2 } },
    { event: tlv(251), code: 'reads-lost', params: {} },
    { event: tlv(252, u16(3), Buffer.from('hot')), code: 'reader-exception', params: { text: 'hot' } },
    { event: tlv(256, u16(4)), code: 'others-tried', params: {} },
    { event: tlv(257, u16(0)), code: 'reader-closing', params: {} },
  ])('notifies the timekeeper: $code', async ({ event, code, params }) => {
    const { timers, reader, log } = await bench();
    reader.notify(event);
    await timers.advance(10);
    expect(log.params(code)).toEqual([params]);
  });

  it('that sends messages unknown to the station has them counted, and stays linked', async () => {
    const { timers, reader, cable, log } = await bench();
    reader.send({ type: 61, id: 1, body: tlv(240, Buffer.of(0xff)) });
    reader.send({ type: 63, id: 1, body: Buffer.of(0) });
    reader.send({ type: 1023, id: 7, body: customMessage(Buffer.of(1)).subarray(10) });
    reader.report(EPC, 1);
    await timers.advance(10);
    expect(log.of('dropped').map(({ bytes }) => bytes)).toEqual([15, 11, 15]);
    expect([log.arrivals.length, cable.openLinks]).toEqual([1, 1]);
  });
});
