import type { StationEvent } from '../station';
import type { StationLog } from './station-log';

/** Those who want to hear of the station. One that throws is logged and hurts nobody else. */
export class Listeners {
  private readonly listeners = new Set<(event: StationEvent) => void>();

  constructor(private readonly log: StationLog) {}

  /** Answers how to stop hearing. The same function may listen more than once. */
  subscribe(listener: (event: StationEvent) => void): () => void {
    const own = (event: StationEvent): void => listener(event);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  tell(events: readonly StationEvent[]): void {
    for (const event of events) for (const listener of this.listeners) this.tellOne(listener, event);
  }

  private tellOne(listener: (event: StationEvent) => void, event: StationEvent): void {
    try {
      listener(event);
    } catch (error) {
      this.log.error({ err: error, event: event.type }, 'a listener failed');
    }
  }
}
