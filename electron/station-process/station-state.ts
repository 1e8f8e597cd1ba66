import type { Station } from '../../src/station';
import type { StationState } from './contract';

/** A race also starts, or becomes settled, without an event. */
const CHECK_INTERVAL_MS = 30_000;

/** The parts of the station that its state is made of. */
export type StateSource = Pick<Station, 'race' | 'now' | 'health' | 'readers'>;

/** What the desktop needs to know of the station now. */
export function stationState(station: StateSource): StationState {
  const race = station.race();
  const { fault } = station.health().journal;
  const isWaiting = station.readers.list().some(({ waitingReads }) => waitingReads > 0);
  return {
    race: race && { path: race.path, name: race.control.name, isRunning: race.phase(station.now()) === 'running' },
    unsaved: fault !== null && (isWaiting || fault.code === 'reads-left-behind') ? fault : null,
  };
}

/** Calls `report` with the state now and whenever it has changed. Returns a function that calls it where the state has changed since. */
export function reportState(station: Station, report: (state: StationState) => void): () => void {
  let last = '';
  const update = (): void => {
    const state = stationState(station);
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    report(state);
  };
  station.subscribe(({ type }) => {
    if (type === 'race' || type === 'race-replaced' || type === 'health') update();
  });
  setInterval(update, CHECK_INTERVAL_MS).unref();
  update();
  return update;
}
