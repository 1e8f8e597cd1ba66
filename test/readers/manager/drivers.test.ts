import { afterEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import { parseReaderAddress, type ReaderConfig } from '../../../src/readers/kit/address';
import { createLinesDriver } from '../../../src/readers/kit/line-driver';
import { DeliveryQueue } from '../../../src/readers/manager/delivery-queue';
import { createDriver } from '../../../src/readers/manager/drivers';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type Bench, setUpBench } from '../../suites/driver-bench';
import { cut } from '../../suites/wire-faults';
import { quickDevice } from '../sirit510/bench';

function config(address: string): ReaderConfig {
  const parsed = parseReaderAddress(address);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return parsed.config;
}

describe('the driver for an address', () => {
  it.each([
    { address: 'sirit510+tcp://192.168.1.130?antennas=1+2&power=27.5&depart=300', kind: 'sirit510' },
    { address: 'sirit510+serial:/dev/ttyUSB0?flow=rtscts', kind: 'sirit510' },
    { address: 'sirit510+serial:/dev/ttyUSB0?console=list', kind: 'sirit510' },
    { address: 'sirit510+serial:/dev/ttyUSB0?console=lines', kind: 'lines' },
    { address: 'yr9700+serial:COM4?variant=active', kind: 'yr9700' },
    { address: 'yr9700+tcp://192.168.0.178?antennas=1&power=30', kind: 'yr9700' },
    { address: 'llrp+tcp://10.0.0.5?antennas=1+2&power=31.25&depart=500', kind: 'llrp' },
    { address: 'crossmgr+tcp://0.0.0.0', kind: 'crossmgr' },
    { address: 'lines+serial:COM5?pattern=(%3F%3Ctag%3E%5B0-9A-F%5D%2B)', kind: 'lines' },
    { address: 'lines+tcp://10.0.0.6:10001', kind: 'lines' },
  ])('$address is of kind $kind, and opens nothing before it runs', ({ address, kind }) => {
    expect(createDriver(config(address)).kind).toBe(kind);
  });
});

describe('a Sirit 510 whose user application prints tag ids', () => {
  let bench: Bench;
  afterEach(() => bench.readers.close());

  it('is read line by line', async () => {
    const device = quickDevice();
    device.settings.set('setup.operating_mode', 'active');
    bench = setUpBench(
      {
        name: 'application',
        address: 'sirit510+serial:/dev/test?console=lines',
        recovers: false,
        noise: () => new Uint8Array(),
        make: (wire) => ({
          driver: createLinesDriver(wire((port) => serveConsole(device, port, 'application'))),
          device: { cross: (tag, antenna) => device.read(tag, antenna) },
        }),
      },
      cut,
    );
    await bench.until(bench.isLinked);
    for (const tag of ['A1B2', 'C3D4']) bench.device.cross(tag, 1);
    await bench.until(() => bench.stored.length === 2);
    expect(bench.stored.map(({ tag, kind, source, readerAt }) => ({ tag, kind, source, readerAt }))).toEqual([
      { tag: 'A1B2', kind: 'arrive', source: 'sirit510', readerAt: null },
      { tag: 'C3D4', kind: 'arrive', source: 'sirit510', readerAt: null },
    ]);
  });
});

describe('the way to the door', () => {
  const read = (tag: string): TagRead => ({ tag }) as unknown as TagRead;

  it('takes a read that comes in at the very moment the last one is through', async () => {
    const stored: string[] = [];
    const pushed: string[] = [];
    const timers = new VirtualTimers(0 as TagRead['receivedAt']);
    const push = (tag: string): void => {
      pushed.push(tag);
      delivery.push('r', read(tag));
    };
    const delivery = new DeliveryQueue(
      async (reads) => void stored.push(...reads.map((one) => one.tag)),
      timers,
      () => {
        if (stored.length < 5) push(`A${stored.length}`);
      },
    );
    push('A0');
    await timers.advance(0);
    for (let turn = 0; turn < 20; turn++) {
      await Promise.resolve();
      if (turn % 3 === 0) push(`B${turn}`);
    }
    await timers.advance(1000);
    expect(delivery.waitingOf('r')).toBe(0);
    expect(stored).toEqual(pushed);
  });
});
