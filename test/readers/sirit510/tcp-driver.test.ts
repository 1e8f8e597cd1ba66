import type { Ms } from '../../../src/domain/model/time';
import { serveControl, serveEvents } from '../../../src/readers/simulator/sirit-channels';
import { defaultSiritOptions } from '../../../src/readers/sirit510/options';
import { createSirit510Driver } from '../../../src/readers/sirit510/tcp-driver';
import { describeReaderDriver } from '../../suites/reader-driver';
import { quickDevice } from './bench';

for (const policy of ['per_tag', 'per_antenna'] as const) {
  for (const keepsDeparted of [true, false]) {
    describeReaderDriver({
      name: `Sirit 510 in the network, presence ${policy}, ${keepsDeparted ? 'long' : 'short'} list`,
      address: 'sirit510+tcp://127.0.0.1',
      recovers: true,
      isVirtual: true,
      make(wire, timers) {
        const device = quickDevice({ policy, keepsDeparted, timers });
        // A short list only holds tags that have not departed: they must stay for longer than the cable is out.
        const departTime = (keepsDeparted ? 100 : 20_000) as Ms;
        const control = wire((port) => serveControl(device, port), { clean: true });
        const event = wire((port) => serveEvents(device, port));
        return {
          driver: createSirit510Driver({ control, event }, { ...defaultSiritOptions, timers, departTime }),
          device: { cross: (tag, antenna) => device.read(tag, antenna) },
        };
      },
      noise: (random) => {
        const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 20) }, () => Math.floor(random() * 256));
        return random() < 0.5 ? bytes : Uint8Array.from([...bytes, 13, 10, 13, 10]);
      },
    });
  }
}
