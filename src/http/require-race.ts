import { FaultError, type RaceView, type StationFault } from '../station';

const NO_RACE: StationFault = { code: 'no-race-open', sentence: 'No race is open: open a race file, or make a new race.' };

/** Returns the open race. Throws a FaultError with the reason why none is open. */
export function requireRace(station: {
  race(): RaceView | null;
  health(): { readonly journal: { readonly fault: StationFault | null } };
}): RaceView {
  const race = station.race();
  if (race === null) throw new FaultError(station.health().journal.fault ?? NO_RACE);
  return race;
}
