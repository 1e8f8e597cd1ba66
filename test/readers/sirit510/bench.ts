import type { Ms } from '../../../src/domain/model/time';
import { SiritDevice, type SiritDeviceOptions, siritDefaults } from '../../../src/readers/simulator/sirit-device';
import { defaultPatience, defaultSiritOptions, type SiritOptions } from '../../../src/readers/sirit510/options';

/** Waits as short as a reader without delays allows. */
export const hasty: SiritOptions = {
  ...defaultSiritOptions,
  departTime: 100 as Ms,
  patience: {
    ...defaultPatience,
    reply: 250,
    greeting: 250,
    probeEvery: 5,
    deadAfter: 500,
    modeEvery: 20,
    clockGap: 0,
    firstReply: 60,
    quiet: 15,
    pollEvery: 2,
    doubtEvery: 30,
  },
};

/** A reader that answers at once. */
export function quickDevice(options: Partial<SiritDeviceOptions> = {}): SiritDevice {
  return new SiritDevice({ ...siritDefaults, delays: 'none', ...options });
}
