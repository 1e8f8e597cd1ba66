import { UltraSimulator } from '../../../src/readers/simulator/ultra';
import { createUltraDriver } from '../../../src/readers/ultra/driver';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'ultra',
  address: 'ultra+tcp://127.0.0.1:23',
  recovers: true,
  isVirtual: true,
  make(wire, timers) {
    const reader = new UltraSimulator({ timers });
    const driver = createUltraDriver(
      wire((port) => reader.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag, antenna) => reader.pass(tag, antenna) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\n`),
});
