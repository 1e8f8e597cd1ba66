import { useEffect, useState } from 'react';
import { type Credentials, credentialHeaders } from '../api/credentials';
import { askStationTime, bestOffset, type ClockSample, withSample } from './station-clock';

/** The clocks are compared at once a few times, then now and then. */
const FIRST_SAMPLES = 4;
const FIRST_EVERY_MS = 700;
const COMPARE_EVERY_MS = 15_000;

/** Station clock minus this machine's, in milliseconds; null before the first comparison. It stays as it is while the station is out of reach. */
export function useStationClock(credentials: Credentials): number | null {
  const [samples, setSamples] = useState<readonly ClockSample[]>([]);
  useEffect(() => {
    let isOver = false;
    let count = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compare = async (): Promise<void> => {
      const sample = await askStationTime(credentialHeaders(credentials));
      if (isOver) return;
      if (sample !== null) setSamples((before) => withSample(before, sample));
      count += 1;
      timer = setTimeout(() => void compare(), count < FIRST_SAMPLES ? FIRST_EVERY_MS : COMPARE_EVERY_MS);
    };
    void compare();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [credentials]);
  return bestOffset(samples);
}
