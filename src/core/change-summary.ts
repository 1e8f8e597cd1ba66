import type { TagId } from '../domain/model/read';
import type { LapEvent, RaceChange } from '../domain/model/views';
import type { StationEvent } from '../station';

/** Collects what several entries changed, so that listeners are notified once. */
export class ChangeSummary {
  private readonly laps: LapEvent[] = [];
  private readonly unknownTags: TagId[] = [];
  private standings = false;
  private control = false;
  private acts = false;

  /** Adds what one entry changed. */
  add(change: RaceChange): void {
    // One act can count more laps than a function call can have arguments.
    for (const lap of change.laps) this.laps.push(lap);
    this.unknownTags.push(...change.unknownTags);
    this.standings ||= change.standings;
    this.control ||= change.control;
    this.acts ||= change.acts;
  }

  /** The events for listeners, laps first because people wait for them. Empty when nothing changed. */
  events(): readonly StationEvent[] {
    const events: StationEvent[] = [];
    if (this.laps.length > 0) events.push({ type: 'laps', laps: this.laps });
    if (this.standings) events.push({ type: 'standings' });
    if (this.control) events.push({ type: 'race' });
    if (this.acts) events.push({ type: 'acts' });
    if (this.unknownTags.length > 0) events.push({ type: 'unknown-tags', tags: this.unknownTags });
    return events;
  }
}
