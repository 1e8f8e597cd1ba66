import type { PowerMonitor, PowerSaveBlocker } from 'electron';
import type { EpochMs } from '../src/domain/model/time';
import type { StationHost } from './station-process/host';

/** What staying awake needs. Parts of Electron are passed in, so that a test can play the system. */
export interface Awake {
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly station: Pick<StationHost, 'state' | 'subscribe' | 'request'>;
  readonly log: { warn(details: object, message: string): void };
  readonly now: () => EpochMs;
}

/**
 * Keeps the computer from going to sleep for as long as the program runs: readers send at any time, before the gun and long after the
 * last lap, too. The display stays on while a race is running. Sleep that comes all the same, such as that of a closed lid, is reported
 * to the station, because nothing was recorded then.
 */
export function stayAwake({ powerSaveBlocker, powerMonitor, station, log, now }: Awake): void {
  powerSaveBlocker.start('prevent-app-suspension');
  let display: number | null = null;
  const update = (): void => {
    const isRunning = station.state().race?.isRunning ?? false;
    if (isRunning && display === null) display = powerSaveBlocker.start('prevent-display-sleep');
    if (!isRunning && display !== null) {
      powerSaveBlocker.stop(display);
      display = null;
    }
  };
  station.subscribe(update);
  update();
  let asleepSince: EpochMs | null = null;
  powerMonitor.on('suspend', () => {
    asleepSince ??= now();
  });
  powerMonitor.on('resume', () => {
    if (asleepSince === null) return;
    const slept = { from: asleepSince, to: now() };
    asleepSince = null;
    log.warn(slept, 'the computer was asleep');
    // A station that has just ended has nothing to report.
    station.request({ type: 'slept', ...slept }).catch(() => undefined);
  });
}
