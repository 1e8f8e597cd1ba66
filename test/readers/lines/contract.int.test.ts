import { createLinesDriver } from '../../../src/readers/lines/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'lines',
  address: 'lines+tcp://127.0.0.1:10000',
  recovers: false,
  make(wire) {
    let port: DevicePort | null = null;
    const cable = wire((opened) => {
      port = opened;
    });
    const driver = createLinesDriver(cable, { format: { pattern: '^(?<tag>[0-9A-F]+);(?<antenna>\\d)$' } });
    return { driver, device: { cross: (tag, antenna) => port?.send(Buffer.from(`${tag};${antenna}\r\n`)) } };
  },
  noise: (random) => Buffer.from(`${'#'.repeat(1 + Math.floor(random() * 20))}\r`),
});
