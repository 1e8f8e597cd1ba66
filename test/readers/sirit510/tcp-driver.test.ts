import type { Ms } from '../../../src/domain/model/time';
import { serveControl, serveEvents } from '../../../src/readers/simulator/sirit-channels';
import { createSirit510Driver } from '../../../src/readers/sirit510/tcp-driver';
import { describeReaderDriver } from '../../suites/reader-driver';
import { hasty, quickDevice } from './bench';

for (const policy of ['per_tag', 'per_antenna'] as const) {
  for (const keepsDeparted of [true, false]) {
    describeReaderDriver({
      name: `Sirit 510 in the network, presence ${policy}, ${keepsDeparted ? 'long' : 'short'} list`,
      address: 'sirit510+tcp://127.0.0.1',
      recovers: true,
      make(wire) {
        const device = quickDevice({ policy, keepsDeparted });
        // A short list only holds who has not departed: on a busy computer a plug stays out for longer than a moment.
        const departTime = (keepsDeparted ? 100 : 20_000) as Ms;
        const control = wire((port) => serveControl(device, port), { clean: true });
        const event = wire((port) => serveEvents(device, port));
        return {
          driver: createSirit510Driver({ control, event }, { ...hasty, departTime }),
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
