import { powerSaveBlocker } from 'electron';
import type { Station } from '../src/station';

/** A race also starts, or falls quiet, without an event: the gun time comes. */
const LOOK_MS = 30_000;

/** Keeps computer and display awake while a race runs. Returns what ends it. */
export function stayAwakeDuringRaces(station: Station): () => void {
  let blocker: number | null = null;
  const look = (): void => {
    const running = station.race()?.phase(station.now()) === 'running';
    if (running && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!running && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
  const timer = setInterval(look, LOOK_MS);
  const unsubscribe = station.subscribe((event) => {
    if (event.type === 'race' || event.type === 'race-replaced') look();
  });
  look();
  return () => {
    clearInterval(timer);
    unsubscribe();
    if (blocker !== null) powerSaveBlocker.stop(blocker);
  };
}
