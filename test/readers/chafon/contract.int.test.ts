import { createChafonDriver } from '../../../src/readers/chafon/driver';
import { ChafonSimulator } from '../../../src/readers/simulator/chafon';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'chafon',
  address: 'chafon+tcp://127.0.0.1:6000?antennas=1+2',
  recovers: false,
  make(wire) {
    const reader = new ChafonSimulator();
    const driver = createChafonDriver(
      wire((port) => reader.attach(port)),
      { antennas: [1, 2] },
    );
    return { driver, device: { cross: (tag, antenna) => reader.put({ tag, antenna, rounds: 2 }) } };
  },
  /** Bytes that are the length of no frame. */
  noise: (random) => Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 4)),
});
