import type { Ms } from '../../../src/domain/model/time';
import type { Timers } from '../../../src/readers/kit/timers';
import { SiritDevice, type SiritDeviceOptions, siritDefaults } from '../../../src/readers/simulator/sirit-device';
import { DEFAULT_TIMEOUTS, defaultSiritOptions, type SiritOptions } from '../../../src/readers/sirit510/options';

/** Short waits for tests in real time, with a reader that replies at once. */
export const shortWaits: SiritOptions = {
  ...defaultSiritOptions,
  departTime: 100 as Ms,
  timeouts: {
    ...DEFAULT_TIMEOUTS,
    replyMs: 250,
    greetingMs: 250,
    probeIntervalMs: 5,
    deadAfterMs: 500,
    modeCheckIntervalMs: 20,
    clockSampleGapMs: 0,
    consoleReplyMs: 60,
    consoleQuietMs: 15,
    pollIntervalMs: 2,
    muteCheckIntervalMs: 30,
  },
};

/** A reader that replies at once. */
export function quickDevice(options: Partial<SiritDeviceOptions> = {}): SiritDevice {
  return new SiritDevice({ ...siritDefaults, delays: 'none', ...options });
}

/** Lets a tag be read again and again, until the returned function is called. */
export function keepReading(device: SiritDevice, tag: string, timers: Timers): () => void {
  let cancel = (): void => undefined;
  const read = (): void => {
    device.read(tag, 1);
    cancel = timers.after(READ_INTERVAL_MS, read);
  };
  read();
  return () => cancel();
}

const READ_INTERVAL_MS = 500;
