import { createPortalDriver } from '../../../src/readers/portal/driver';
import { PortalSimulator } from '../../../src/readers/simulator/portal';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'portal',
  address: 'portal+tcp://127.0.0.1:4488',
  recovers: true,
  isVirtual: true,
  make(wire, timers) {
    const portal = new PortalSimulator({ timers });
    const driver = createPortalDriver(
      wire((port) => portal.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag, antenna) => portal.pass(tag, antenna) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\n`),
});
