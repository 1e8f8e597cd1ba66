import { createIpicoDriver } from '../../../src/readers/ipico/driver';
import { IpicoSimulator } from '../../../src/readers/simulator/ipico';
import { describeReaderDriver } from '../../suites/reader-driver';

/** Tags of IPICO have twelve hex digits and begin with 058. */
const tagOf = (index: number): string => `058${index.toString(16).toUpperCase().padStart(9, '0')}`;

describeReaderDriver({
  name: 'ipico with a store',
  address: 'ipico+tcp://127.0.0.1:10000',
  recovers: true,
  isVirtual: true,
  tagOf,
  make(wire, timers) {
    const reader = new IpicoSimulator({ timers });
    const driver = createIpicoDriver(
      wire((port) => reader.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag) => reader.pass(tag) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\n`),
});

describeReaderDriver({
  name: 'ipico that only prints',
  address: 'ipico+tcp://127.0.0.1:10000',
  recovers: false,
  isVirtual: true,
  tagOf,
  make(wire, timers) {
    const reader = new IpicoSimulator({ timers, profile: 'listener' });
    const driver = createIpicoDriver(
      wire((port) => reader.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag) => reader.pass(tag) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\n`),
});

describeReaderDriver({
  name: 'ipico elite',
  address: 'ipico+tcp://127.0.0.1:10000',
  recovers: true,
  isVirtual: true,
  tagOf,
  make(wire, timers) {
    const reader = new IpicoSimulator({ timers, profile: 'elite', hangUpAfterMs: 0 });
    const data = wire((port) => reader.attach(port));
    const control = wire((port) => reader.attachControl(port));
    const replay = wire((port) => reader.attachReplay(port), { clean: true });
    const driver = createIpicoDriver(data, { elite: { control, replay, replayPort: 10_300 }, timers });
    return { driver, device: { cross: (tag) => reader.pass(tag) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\n`),
});
