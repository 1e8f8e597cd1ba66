const MINUTES = 60;

/** The zones of this page and of the station, as texts. Null where both have the same offset, and where that of the station is not known yet. */
export interface TwoZones {
  /** What times of day on the page are: `UTC+01:00`. */
  readonly here: string;
  readonly station: string;
}

/** Compares the zone of the device with that of the station; both in minutes ahead of UTC. */
export function twoZones(deviceMin: number, stationMin: number | null): TwoZones | null {
  return stationMin === null || stationMin === deviceMin ? null : { here: zoneName(deviceMin), station: zoneName(stationMin) };
}

function zoneName(minutesAhead: number): string {
  const minutes = Math.abs(minutesAhead);
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `UTC${minutesAhead < 0 ? '-' : '+'}${digits(Math.floor(minutes / MINUTES))}:${digits(minutes % MINUTES)}`;
}
