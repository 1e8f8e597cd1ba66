import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';

/** Sends no faster than a serial line does, because pseudo-terminals have no speed; null: as fast as it goes. */
export function throttled(port: DevicePort, timers: Timers, bytesPerSecond: number | null): DevicePort {
  if (bytesPerSecond === null) return port;
  let freeAt = 0;
  return {
    onBytes: (listener) => port.onBytes(listener),
    onEnd: (listener) => port.onEnd(listener),
    end: () => port.end(),
    send: (bytes) => {
      const now = timers.elapsed();
      freeAt = Math.max(freeAt, now) + (bytes.length * 1000) / bytesPerSecond;
      timers.after(freeAt - now, () => port.send(bytes));
    },
  };
}
