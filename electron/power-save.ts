import { powerSaveBlocker } from 'electron';
import type { Station } from '../src/station';

/** A race also starts, or becomes settled, without an event. */
const CHECK_INTERVAL_MS = 30_000;

/** Keeps computer and display awake while a race is running. Returns a function that stops it. */
export function stayAwakeDuringRaces(station: Station): () => void {
  let blocker: number | null = null;
  const update = (): void => {
    const running = station.race()?.phase(station.now()) === 'running';
    if (running && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!running && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
  const timer = setInterval(update, CHECK_INTERVAL_MS);
  const unsubscribe = station.subscribe((event) => {
    if (event.type === 'race' || event.type === 'race-replaced') update();
  });
  update();
  return () => {
    clearInterval(timer);
    unsubscribe();
    if (blocker !== null) powerSaveBlocker.stop(blocker);
  };
}
