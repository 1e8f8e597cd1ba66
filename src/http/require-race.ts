import type { RaceView } from '../race-view';
import { FaultError, noRaceOpen, type StationFault } from '../station';

/** Returns the open race. Throws a FaultError with the reason why none is open. */
export function requireRace(station: {
  race(): RaceView | null;
  health(): { readonly journal: { readonly fault: StationFault | null } };
}): RaceView {
  const race = station.race();
  if (race !== null) return race;
  const { fault } = station.health().journal;
  throw fault === null ? noRaceOpen() : new FaultError(fault);
}
