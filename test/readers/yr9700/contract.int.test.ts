import { systemTimers, type Timers } from '../../../src/readers/kit/timers';
import { Yr9700Simulator } from '../../../src/readers/simulator/yr9700';
import { createYr9700Driver } from '../../../src/readers/yr9700/driver';
import { describeReaderDriver } from '../../suites/reader-driver';

/** Rounds that read a tag: counted instead of timed, so that a crossing does not depend on how busy the machine is. */
const ROUNDS_NEAR = 2;

describeReaderDriver({
  name: 'yr9700',
  address: 'yr9700+tcp://127.0.0.1:4001',
  recovers: false,
  make(wire) {
    const rounds: Timers = { ...systemTimers, elapsed: () => reader.counts.rounds };
    const reader: Yr9700Simulator = new Yr9700Simulator({ profile: 'passive', roundTime: [0, 0], timers: rounds });
    const driver = createYr9700Driver(wire((port) => reader.attach(port)));
    return {
      driver,
      device: {
        cross(tag, antenna) {
          const from = rounds.elapsed();
          reader.put({ tag, antenna, from, until: from + 1 + ROUNDS_NEAR });
        },
      },
    };
  },
  /** Anything but the byte that every frame begins with. */
  noise: (random) => Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 0xa0)),
});
