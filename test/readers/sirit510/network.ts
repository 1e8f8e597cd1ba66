import type { DevicePort } from '../../../src/readers/simulator/port';
import { serveControl, serveEvents } from '../../../src/readers/simulator/sirit-channels';
import type { SiritDevice, SiritDeviceOptions } from '../../../src/readers/simulator/sirit-device';
import { defaultSiritOptions, type SiritOptions } from '../../../src/readers/sirit510/options';
import { createSirit510Driver } from '../../../src/readers/sirit510/tcp-driver';
import { type Bench, setUpBench } from '../../suites/driver-bench';
import { whole } from '../../suites/wire-faults';
import { quickDevice } from './bench';

export interface World {
  readonly device?: Partial<SiritDeviceOptions>;
  readonly options?: Partial<SiritOptions>;
  readonly isRacing?: () => boolean;
  readonly prepare?: (device: SiritDevice) => void;
}

/** A reader in the network and a station that is linked to it, in virtual time; `ports` are the connections so far. */
export interface Network {
  readonly device: SiritDevice;
  readonly bench: Bench;
  readonly ports: { readonly control: DevicePort[]; readonly event: DevicePort[] };
}

export function setUpNetwork(world: World = {}): Network {
  const ports: Network['ports'] = { control: [], event: [] };
  let made: SiritDevice | null = null;
  const bench = setUpBench(
    {
      name: 'Sirit 510',
      address: 'sirit510+tcp://127.0.0.1',
      recovers: true,
      isVirtual: true,
      noise: () => new Uint8Array(),
      isRacing: world.isRacing ?? (() => true),
      make(wire, timers) {
        const device = quickDevice({ timers, ...world.device });
        world.prepare?.(device);
        made = device;
        const control = wire((port) => {
          ports.control.push(port);
          serveControl(device, port);
        });
        const event = wire((port) => {
          ports.event.push(port);
          serveEvents(device, port);
        });
        return {
          driver: createSirit510Driver({ control, event }, { ...defaultSiritOptions, timers, ...world.options }),
          device: { cross: (tag, antenna) => device.read(tag, antenna) },
        };
      },
    },
    whole,
  );
  if (made === null) throw new Error('The bench has made no device.');
  return { device: made, bench, ports };
}
