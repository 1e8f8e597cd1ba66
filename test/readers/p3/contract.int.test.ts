import { createP3Driver } from '../../../src/readers/p3/driver';
import { P3Simulator } from '../../../src/readers/simulator/p3';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'p3',
  address: 'p3+tcp://127.0.0.1:5403',
  recovers: true,
  isVirtual: true,
  tagOf: (index) => String(1_000_000 + index),
  make(wire, timers) {
    const decoder = new P3Simulator({ timers });
    const driver = createP3Driver(
      wire((port) => decoder.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag) => decoder.pass(Number(tag)) } };
  },
  /** Anything but the bytes at which records begin and end. */
  noise: (random) => Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 0x8d)),
});
