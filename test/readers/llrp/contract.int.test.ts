import { systemTimers } from '../../../src/readers/kit/timers';
import { createLlrpDriver } from '../../../src/readers/llrp/driver';
import { describeReaderDriver } from '../../suites/reader-driver';
import { customMessage, FakeLlrpReader } from './fake-reader';

describeReaderDriver({
  name: 'llrp',
  address: 'llrp+tcp://127.0.0.1:5084',
  recovers: true,
  // Reports that were sent are lost with the cable; only kept ones are delivered later.
  keepsSent: false,
  make(wire) {
    const reader = new FakeLlrpReader(systemTimers);
    const driver = createLlrpDriver(wire((port) => reader.attach(port)));
    return { driver, device: { cross: (tag, antenna) => reader.report(tag, antenna) } };
  },
  /** Noise would break a stream of messages, so these are messages that the station does not use. */
  noise: (random) => customMessage(Uint8Array.from({ length: Math.floor(random() * 20) }, () => Math.floor(random() * 0x100))),
});
