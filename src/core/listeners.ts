import type { StationEvent } from '../station';
import type { StationLog } from './station-log';

/** The listeners of the station. One that throws is logged; the others are called all the same. */
export class Listeners {
  private readonly listeners = new Set<(event: StationEvent) => void>();

  constructor(private readonly log: StationLog) {}

  /** Adds a listener; returns a function that removes it. The same function may be added more than once. */
  subscribe(listener: (event: StationEvent) => void): () => void {
    const own = (event: StationEvent): void => listener(event);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  /** Calls every listener with each event, in order. */
  emit(events: readonly StationEvent[]): void {
    for (const event of events) for (const listener of this.listeners) this.call(listener, event);
  }

  private call(listener: (event: StationEvent) => void, event: StationEvent): void {
    try {
      listener(event);
    } catch (error) {
      this.log.error({ err: error, event: event.type }, 'a listener failed');
    }
  }
}
