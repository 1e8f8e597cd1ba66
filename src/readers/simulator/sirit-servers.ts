import { Listener } from './listener';
import type { DevicePort } from './port';
import { serveControl, serveEvents } from './sirit-channels';
import type { SiritDevice } from './sirit-device';

/** The listening ports of a simulated reader. */
export interface SiritServers {
  readonly host: string;
  readonly controlPort: number;
  readonly eventPort: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Where a simulated reader listens. */
export interface SiritPlace {
  readonly host: string;
  readonly controlPort: number;
  readonly eventPort: number;
  /** Wraps every connection, e.g. for a trace. */
  readonly wrap?: (port: DevicePort, name: 'control' | 'event') => DevicePort;
}

/** Makes a simulated reader listen in the network; port 0 takes a free port. Without power it refuses connections. */
export async function startSiritServers(device: SiritDevice, place: SiritPlace): Promise<SiritServers> {
  const wrap = place.wrap ?? ((port) => port);
  const control = new Listener(place.host, place.controlPort, (port) => serveControl(device, wrap(port, 'control')));
  const event = new Listener(place.host, place.eventPort, (port) => serveEvents(device, wrap(port, 'event')));
  await control.open();
  await event.open();
  device.onPower((isUp) => {
    for (const listener of [control, event]) void (isUp ? listener.open() : listener.close());
  });
  return {
    host: place.host,
    controlPort: control.port,
    eventPort: event.port,
    async close() {
      await Promise.all([control.close(), event.close()]);
    },
  };
}
