import type { components } from '../../src/http/generated/api';
import { type Passing, withPassings } from '../state/live';
import { rowsAfter } from '../state/table';
import type { StreamMessage } from './stream-message';

type Schemas = components['schemas'];

/** What the stream has said so far, as far as a page that joins later has to know it. Times are those of a stopwatch, in milliseconds. */
export class StreamMemory {
  #table: Schemas['TableMessage'] | null = null;
  #passings: readonly Passing[] = [];
  #race: Schemas['RaceUpdatedMessage'] | null = null;
  #health: Schemas['HealthMessage'] | null = null;
  readonly #readers = new Map<string, Schemas['ReaderMessage']>();
  #stationTime: { readonly at: number; readonly heardAt: number } | null = null;

  /** Takes messages in order. False: one of them is for a table that was not received, so the stream has to begin again. */
  take(messages: readonly StreamMessage[], now: number): boolean {
    return messages.every((message) => this.#take(message, now));
  }

  /** Notes the station's time, ISO-8601. */
  heardTime(stationNow: string, now: number): void {
    const at = Date.parse(stationNow);
    if (!Number.isNaN(at)) this.#stationTime = { at, heardAt: now };
  }

  /** The messages that give a new page the whole state, with the station's time of now; empty before the first table. */
  greeting(now: number): readonly StreamMessage[] {
    if (this.#table === null) return [];
    return [
      this.#table,
      { type: 'passings', whole: true, removed: [], items: [...this.#passings] },
      ...(this.#race === null ? [] : [{ ...this.#race, now: this.#stationNow(this.#race.now, now) }]),
      ...(this.#health === null ? [] : [this.#health]),
      ...this.#readers.values(),
    ];
  }

  /** Forgets everything: a new connection says all of it again. */
  clear(): void {
    this.#forgetRace();
    this.#health = null;
    this.#readers.clear();
    this.#stationTime = null;
  }

  #take(message: StreamMessage, now: number): boolean {
    switch (message.type) {
      case 'table':
        this.#table = message;
        return true;
      case 'changes':
        return this.#change(message);
      case 'passings':
        this.#passings = withPassings(this.#passings, message);
        return true;
      case 'race_updated':
        this.#race = message;
        this.heardTime(message.now, now);
        return true;
      case 'race_reset':
        this.#forgetRace();
        return true;
      case 'reader':
        this.#readers.set(message.id, message);
        return true;
      case 'health':
        this.#health = message;
        return true;
      // They announce what a page that joins loads anyway.
      case 'lap':
      case 'standings':
      case 'roster_changed':
      case 'reports_changed':
      case 'guns_changed':
      case 'unknown_tag':
        return true;
    }
  }

  #change(message: Schemas['ChangesMessage']): boolean {
    if (this.#table === null || this.#table.revision !== message.base) return false;
    const { revision, total } = message;
    this.#table = { type: 'table', revision, total, items: rowsAfter(this.#table.items, message, (row) => row) };
    return true;
  }

  #forgetRace(): void {
    this.#table = null;
    this.#passings = [];
    this.#race = null;
  }

  #stationNow(said: string, now: number): string {
    return this.#stationTime === null ? said : new Date(this.#stationTime.at + now - this.#stationTime.heardAt).toISOString();
  }
}
