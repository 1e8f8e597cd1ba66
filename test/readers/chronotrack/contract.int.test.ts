import { createChronotrackDriver } from '../../../src/readers/chronotrack/driver';
import type { LinkServer } from '../../../src/readers/kit/link-server';
import { systemTimers } from '../../../src/readers/kit/timers';
import { ChronotrackSender } from '../../../src/readers/simulator/chronotrack-sender';
import { describeReaderDriver } from '../../suites/reader-driver';

const zone = (): number => -new Date().getTimezoneOffset() * 60_000;

describeReaderDriver({
  name: 'chronotrack',
  address: 'chronotrack+tcp://127.0.0.1:61611',
  recovers: true,
  make(wire) {
    const client = new ChronotrackSender(['Finish'], { ahead: zone() });
    const cable = wire((port) => client.attach(port));
    /** A server to which a client connects as soon as it listens; both end when the cable is pulled. */
    const server: LinkServer = {
      async listen(onLink) {
        const link = await cable.open(new AbortController().signal);
        onLink(link);
        return { port: 61_611, closed: link.closed, close: () => Promise.resolve() };
      },
    };
    const driver = createChronotrackDriver({ host: '127.0.0.1', port: 61_611, server });
    return { driver, device: { cross: (tag) => client.cross(systemTimers.now(), [tag]) } };
  },
  noise: (random) => Buffer.from(`${'#'.repeat(1 + Math.floor(random() * 20))}\r\n`),
});
