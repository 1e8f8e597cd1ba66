import { utilityProcess } from 'electron';
import type { StationProcess } from './child';

/** Starts the built script of the station as a process. A worker thread would not do: the driver of serial ports works on a main thread only. */
export function forkStation(script: string): StationProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'Racetag Station', stdio: 'inherit' });
  return {
    postMessage: (message) => child.postMessage(message),
    on: child.on.bind(child),
    // The station ignores the milder signal, which also reaches it when the desktop is asked to end.
    kill: () => {
      try {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    },
  };
}
