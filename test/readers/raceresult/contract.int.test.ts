import { createRaceResultDriver } from '../../../src/readers/raceresult/driver';
import { RaceResultSimulator } from '../../../src/readers/simulator/raceresult';
import { describeReaderDriver } from '../../suites/reader-driver';

describeReaderDriver({
  name: 'raceresult',
  address: 'raceresult+tcp://127.0.0.1:3601',
  recovers: true,
  isVirtual: true,
  make(wire, timers) {
    const decoder = new RaceResultSimulator({ timers });
    const driver = createRaceResultDriver(
      wire((port) => decoder.attach(port)),
      { timers },
    );
    return { driver, device: { cross: (tag, antenna) => decoder.pass(tag, { antenna }) } };
  },
  noise: (random) => Buffer.from(`${'%'.repeat(1 + Math.floor(random() * 20))}\r`),
});
