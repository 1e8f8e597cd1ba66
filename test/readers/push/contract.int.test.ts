import type { Ms } from '../../../src/domain/model/time';
import type { DriverSession, ReaderDriver } from '../../../src/readers/kit/driver';
import { LineSplitter } from '../../../src/readers/kit/line-splitter';
import { type Link, LinkError, type Transport } from '../../../src/readers/kit/link';
import { systemTimers } from '../../../src/readers/kit/timers';
import { createPostDriver } from '../../../src/readers/push/post-driver';
import { createStreamDriver } from '../../../src/readers/push/stream-driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { PushSender } from '../../../src/readers/simulator/push-sender';
import { R700Simulator } from '../../../src/readers/simulator/r700';
import { describeReaderDriver } from '../../suites/reader-driver';

const KEY = '0123456789ab';
const garbage = (random: () => number): string => '#'.repeat(1 + Math.floor(random() * 20));
const LINES = { ends: new Set([0x0a]), maxBytes: 1024 * 1024 };

describeReaderDriver({
  name: 'push (stream)',
  address: 'push+https://192.168.1.140',
  recovers: false,
  isVirtual: true,
  make(wire, timers) {
    const reader = new R700Simulator({ timers, login: 'root:impinj' });
    const driver = createStreamDriver(
      wire((port) => reader.attach(port)),
      { host: '192.168.1.140:443', reader: '192.168.1.140', login: { user: 'root', password: 'impinj' }, preset: null, timers },
    );
    return { driver, device: { cross: (tag, antenna) => reader.pass(tag, antenna) } };
  },
  noise: (random) => {
    const line = `${garbage(random)}\r\n`;
    return Buffer.from(`${line.length.toString(16)}\r\n${line}\r\n`);
  },
});

describeReaderDriver({
  name: 'push (post)',
  address: `push+post:finish?key=${KEY}`,
  recovers: true,
  make(wire) {
    const posts = new Wire();
    const sender = new PushSender({ format: 'impinj', timers: systemTimers, retryAfterMs: 10, post: (body) => posts.post(body) });
    const cable = wire((port) => {
      posts.attach(port);
      sender.setOnline(true);
      port.onEnd(() => sender.setOnline(false));
    });
    return {
      driver: overCable(createPostDriver({ name: 'finish', key: KEY }), cable),
      device: { cross: (tag, antenna) => sender.cross([tag], antenna) },
    };
  },
  noise: (random) => Buffer.from(`${garbage(random)}\n`),
});

/** The device's end of a cable on which posts are lines, each answered with a line that is its status. */
class Wire {
  private port: DevicePort | null = null;
  private answered: (status: number | null) => void = () => undefined;

  attach(port: DevicePort): void {
    this.port = port;
    const lines = new LineSplitter(LINES);
    port.onBytes((chunk) => {
      for (const line of lines.push(chunk).lines) this.answered(Number(line));
    });
    port.onEnd(() => this.answered(null));
  }

  post(body: string): Promise<number | null> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.port?.send(Buffer.from(`${body}\n`));
    });
  }
}

/** A driver of posts whose posts come over a cable, so that it can be cut, joined and pulled: the station's server has none. */
function overCable(driver: ReaderDriver, cable: Transport): ReaderDriver {
  return {
    kind: driver.kind,
    async run(session) {
      const link = await cable.open(session.signal);
      const stop = new AbortController();
      const end = (): void => stop.abort();
      session.signal.addEventListener('abort', end, { once: true });
      void link.closed.then(end);
      const running = driver.run({ ...session, signal: stop.signal });
      receive(link, driver, session);
      try {
        await running;
      } finally {
        await link.close();
      }
      if (!session.signal.aborted) throw new LinkError(await link.closed);
    },
  };
}

function receive(link: Link, driver: ReaderDriver, session: DriverSession): void {
  const lines = new LineSplitter(LINES);
  session.report({ type: 'ready', identity: { serial: '', model: '', firmware: '' } });
  link.onBytes((chunk) => {
    for (const line of lines.push(chunk).lines) {
      void driver.receive?.({ key: KEY, from: '10.0.0.7', connectedFor: 0 as Ms, bytes: Buffer.from(line, 'latin1') }).then((result) => {
        // Noise is no post: nobody waits for its answer.
        if (result.outcome !== 'unknown')
          void link.write(Buffer.from(`${result.outcome === 'stored' ? 200 : 503}\n`)).catch(() => undefined);
      });
    }
  });
}
