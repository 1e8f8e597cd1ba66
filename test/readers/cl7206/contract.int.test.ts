import { createCl7206Driver } from '../../../src/readers/cl7206/driver';
import { Cl7206Simulator } from '../../../src/readers/simulator/cl7206';
import { describeReaderDriver } from '../../suites/reader-driver';

/** Anything but the byte at which frames begin. */
const noise = (random: () => number): Uint8Array =>
  Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 0xaa));

for (const stores of [true, false]) {
  describeReaderDriver({
    name: stores ? 'cl7206' : 'cl7206 without a store',
    address: 'cl7206+tcp://192.168.1.116',
    recovers: stores,
    isVirtual: true,
    make(wire, timers) {
      const reader = new Cl7206Simulator({ timers, stores });
      const driver = createCl7206Driver(
        wire((port) => reader.attach(port)),
        { timers },
      );
      return { driver, device: { cross: (tag, antenna) => reader.read(tag, antenna) } };
    },
    noise,
  });
}
