import { afterEach, describe, expect, it } from 'vitest';
import { createLineDriver } from '../../../src/readers/kit/line-driver';
import { plainFormat } from '../../../src/readers/kit/pattern';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import { type Bench, setUpBench } from '../../suites/driver-bench';
import { cut } from '../../suites/wire-faults';
import { quickDevice } from './bench';

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
          driver: createLineDriver(
            wire((port) => serveConsole(device, port, 'application')),
            { format: plainFormat, model: 'plain' },
          ),
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
