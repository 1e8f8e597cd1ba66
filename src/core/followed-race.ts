import type { ReadEntry, Seq } from '../domain/model/entry';
import type { MergePlan } from '../domain/model/merge';
import type { RaceHead, Replica, TakenOver } from '../domain/model/replica';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { Steps } from '../domain/steps';
import { Listeners } from '../listeners';
import { FaultError, type StationEvent } from '../station';
import type { CurrentRace } from './current-race';
import { translateErrors } from './faults';
import { mergeFile } from './merge-file';
import type { OpenRace } from './open-race';
import type { RaceFolder } from './race-folder';
import type { StationLog } from './station-log';
import type { Turns } from './turns';

/** What the followed race needs of the station. */
interface FollowedRaceOptions {
  readonly log: StationLog;
  readonly current: CurrentRace;
  readonly folder: RaceFolder;
  readonly turns: Turns;
  notify(events: readonly StationEvent[]): void;
}

/** The open race as other machines follow it, and as this station follows that of another one. */
export class FollowedRace implements Replica {
  hub: string | null = null;
  /** What another station that took the race over never got; null where none did. */
  takenOver: TakenOver | null = null;
  private readonly listeners: Listeners<void>;

  constructor(private readonly station: FollowedRaceOptions) {
    this.listeners = new Listeners((err) => station.log.error({ err }, 'a listener failed'));
  }

  head(): RaceHead | null {
    const { race } = this.station.current;
    if (race === null) return null;
    const { raceId, name } = race.control;
    return { raceId, name, identity: race.identity, seq: race.lastStored };
  }

  page(after: Seq, limit: number): readonly StoredEntry[] {
    const { race } = this.station.current;
    return race === null ? [] : translateErrors(() => race.page(after, limit));
  }

  onStored(listener: () => void): () => void {
    return this.listeners.subscribe(listener);
  }

  /** Call it after each commit, and when another race is open. */
  stored(): void {
    this.listeners.notify(undefined);
  }

  setHub(hub: string | null, takenOver: TakenOver | null): void {
    const isNews = hub !== this.hub || JSON.stringify(takenOver) !== JSON.stringify(this.takenOver);
    this.hub = hub;
    this.takenOver = takenOver;
    if (isNews) this.station.notify([{ type: 'health' }]);
  }

  /** Throws FaultError while this station follows another one, whose race is open here. */
  requireChoice(): void {
    if (this.takenOver === null) this.requireOwn();
  }

  /** Throws FaultError while reads and acts are taken at another station. */
  requireOwn(): void {
    if (this.hub !== null) throw new FaultError({ code: 'read-only', params: { hub: this.hub } });
  }

  openCopy(journal: string): Seq {
    const { current } = this.station;
    if (current.race?.identity.id !== journal && !current.openCopyOf(journal)) return 0;
    return current.race?.lastStored ?? 0;
  }

  *apply(identity: JournalIdentity, entries: readonly StoredEntry[]): Steps<void> {
    const { current, turns } = this.station;
    const { race } = current;
    if (race === null || race.identity.id !== identity.id) {
      current.createCopy(identity, entries);
      return;
    }
    turns.finish();
    const applied = current.write(() => race.apply(entries));
    yield* turns.take(() => this.fold(race, applied));
  }

  startCopy(identity: JournalIdentity, entries: readonly StoredEntry[]): void {
    this.station.current.createCopy(identity, entries);
  }

  planMerge(path: string): Steps<MergePlan> {
    const { current, folder } = this.station;
    return mergeFile(current.orThrow(), path, folder);
  }

  raiseEpoch(epoch: number): void {
    const { current } = this.station;
    const { race } = current;
    if (race !== null) current.write(() => race.raiseEpoch(epoch));
  }

  private *fold(race: OpenRace, entries: ReturnType<OpenRace['apply']>): Steps<void> {
    let reads: ReadEntry[] = [];
    const foldReads = () => {
      const waiting = reads;
      reads = [];
      const read = waiting.map((entry) => entry.read);
      const seqs = waiting.map(({ seq }) => seq);
      if (waiting.length > 0) this.station.notify(race.fold(read, seqs).events());
    };
    for (const entry of entries) {
      if (entry.type === 'read') {
        reads.push(entry);
        continue;
      }
      foldReads();
      this.station.notify((yield* race.foldAct(entry)).events());
    }
    foldReads();
  }
}
