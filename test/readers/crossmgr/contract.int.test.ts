import { createCrossmgrDriver } from '../../../src/readers/crossmgr/driver';
import type { LinkServer } from '../../../src/readers/kit/link-server';
import { systemTimers } from '../../../src/readers/kit/timers';
import { describeReaderDriver } from '../../suites/reader-driver';
import { FakeBridge } from './fake-bridge';

describeReaderDriver({
  name: 'crossmgr',
  address: 'crossmgr+tcp://127.0.0.1:53135',
  recovers: false,
  make(wire) {
    const bridge = new FakeBridge(systemTimers, { name: 'gate1', zone: 3_600_000 });
    const cable = wire((port) => bridge.attach(port));
    /** A server to which a bridge connects as soon as it listens; both end when the cable is pulled. */
    const server: LinkServer = {
      async listen(onLink) {
        const link = await cable.open(new AbortController().signal);
        onLink(link);
        return { port: 53_135, closed: link.closed, close: () => Promise.resolve() };
      },
    };
    const driver = createCrossmgrDriver({ host: '127.0.0.1', port: 53_135, server });
    return { driver, device: { cross: (tag) => bridge.read(tag, systemTimers.now()) } };
  },
  noise: (random) => Buffer.from(`${'#'.repeat(1 + Math.floor(random() * 20))}\r`),
});
