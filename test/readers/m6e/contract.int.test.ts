import { createM6eDriver } from '../../../src/readers/m6e/driver';
import { M6eSimulator } from '../../../src/readers/simulator/m6e';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'm6e',
  address: 'm6e+serial:/dev/ttyUSB0?region=eu3',
  recovers: false,
  isVirtual: true,
  make(wire, timers) {
    const module = new M6eSimulator({ timers });
    const driver = createM6eDriver(
      wire((port) => module.attach(port)),
      { timers, region: 'eu3' },
    );
    return { driver, device: { cross: (tag, antenna) => module.read(tag, antenna) } };
  },
  /** Anything but the byte at which frames begin. */
  noise: (random) => Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 0xff)),
});
