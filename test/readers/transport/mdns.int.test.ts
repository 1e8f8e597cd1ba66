import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { discoverLlrp } from '../../../src/readers/llrp/discovery';
import { discoverImpinj } from '../../../src/readers/push/discovery';
import { askForServices, parseServices, questionFor } from '../../../src/readers/transport/mdns';

const LLRP = '_llrp._tcp.local';
const HTTP = '_http._tcp.local';
const closing: (() => unknown)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const labels = (...names: string[]): Buffer => Buffer.concat(names.map((name) => Buffer.from([name.length, ...Buffer.from(name)])));
const u16 = (...values: number[]): Buffer => Buffer.from(values.flatMap((value) => [value >> 8, value & 255]));
const pointer = (to: number): Buffer => u16(0xc000 | to);
const record = (name: Buffer, type: number, data: Buffer): Buffer => Buffer.concat([name, u16(type, 0x8001, 0, 120, data.length), data]);

/** A reply as devices send it: names refer to earlier ones; text and address are there, too. */
function announcement(service: string, host: string, port: number): Buffer {
  const type = Buffer.concat([labels(service, '_tcp', 'local'), Buffer.from([0])]);
  const typeAt = 12;
  const instanceAt = typeAt + type.length + 10;
  const instance = Buffer.concat([labels('Reader 1'), pointer(typeAt)]);
  const target = Buffer.concat([labels(host), pointer(typeAt + 1 + service.length + 5)]);
  return Buffer.concat([
    u16(0, 0x8400, 0, 1, 0, 3),
    record(type, 12, instance),
    record(pointer(instanceAt), 16, Buffer.from([0])),
    record(pointer(instanceAt), 33, Buffer.concat([u16(0, 0, port), target])),
    record(target, 1, Buffer.from([192, 168, 1, 5])),
  ]);
}

/** A device that gives replies to each question. */
async function device(...replies: readonly Buffer[]) {
  const socket = createSocket('udp4');
  const questions: Buffer[] = [];
  socket.on('message', (bytes, { port, address }) => {
    questions.push(bytes);
    for (const reply of replies) socket.send(reply, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  closing.push(() => socket.close());
  return { place: { host: '127.0.0.1', port: socket.address().port, from: ['127.0.0.1'] }, questions };
}

const signal = (): AbortSignal => new AbortController().signal;

describe('a question for services', () => {
  it('is one DNS question for each type, with a reply to the station alone', () => {
    expect(Buffer.from(questionFor([LLRP])).toString('latin1')).toBe(
      '\0\0\0\0\0\x01\0\0\0\0\0\0\x05_llrp\x04_tcp\x05local\0\0\x0c\x80\x01',
    );
    expect(questionFor([LLRP, HTTP])[5]).toBe(2);
  });

  it('finds each device once, whatever else is said', async () => {
    const reply = announcement('_llrp', 'impinj-14-0a-5c', 5084);
    const { place, questions } = await device(Buffer.from('x'), reply, reply, announcement('_ipp', 'printer', 631));
    expect(await askForServices([LLRP], signal(), place)).toEqual([{ type: LLRP, name: 'impinj-14-0a-5c', port: 5084, host: '127.0.0.1' }]);
    expect(questions).toHaveLength(1);
    expect(await askForServices([LLRP], AbortSignal.abort(), place)).toEqual([]);
  });

  it('is not ended by any bytes, nor by names that refer to themselves', () => {
    const whole = announcement('_llrp', 'impinj-14-0a-5c', 5084);
    const circle = Buffer.concat([u16(0, 0x8400, 0, 1, 0, 0), pointer(12), u16(12, 1, 0, 1, 0)]);
    expect(parseServices(circle, [LLRP])).toEqual([]);
    for (let length = 0; length < whole.length; length += 1) parseServices(whole.subarray(0, length), [LLRP]);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => Array.isArray(parseServices(Buffer.from(bytes), [LLRP]))));
  });
});

describe('the search for Impinj readers', () => {
  it('offers one that announces LLRP as such, and as nothing else', async () => {
    const { place } = await device(announcement('_llrp', 'impinj-14-0a-5c', 5084), announcement('_http', 'impinj-14-0a-5c', 80));
    const identity = { serial: 'impinj-14-0a-5c', model: 'Impinj', firmware: '' };
    expect(await discoverLlrp(signal(), place)).toEqual([{ host: '127.0.0.1', port: 5084, identity }]);
    expect(await discoverImpinj(signal(), place)).toEqual([]);
  });

  it('offers one that announces only its pages as one with the IoT interface, and no other device with pages', async () => {
    const r700 = await device(announcement('_http', 'impinj-14-0a-5c', 80), announcement('_https', 'impinj-14-0a-5c', 443));
    const identity = { serial: 'impinj-14-0a-5c', model: 'Impinj R700', firmware: '' };
    expect(await discoverImpinj(signal(), r700.place)).toEqual([{ via: 'https', host: '127.0.0.1', port: 443, identity }]);
    const printer = await device(announcement('_http', 'printer', 80));
    expect(await discoverImpinj(signal(), printer.place)).toEqual([]);
  });
});
