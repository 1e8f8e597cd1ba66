import type { Seq } from '../../domain/model/entry';

/** Reads of a station that it sent for one race and that are in the file of another: those after `after`, up to `to`. */
export interface TakenReads {
  readonly subject: string;
  readonly journal: string;
  readonly after: Seq;
  readonly to: Seq;
}

/** A race that was open at this hub before. */
export interface LeftRace {
  readonly raceId: string;
  /** Whether reads that are still sent for it come to the open race. */
  readonly isRead: boolean;
  /** In their order. Where nothing was taken since the race was left, `after` and `to` are the place of then. */
  readonly taken: readonly TakenReads[];
}

/** Where it is remembered; a change is on the disk before `save` returns. */
export interface LeftRacesFile {
  load(): readonly LeftRace[];
  save(races: readonly LeftRace[]): void;
}

/** Of more, the ones left longest ago are forgotten. */
const MAX_RACES = 50;

/** Remembers which reads were sent for a race and taken for another one, so that no read is in two races, also after a restart. */
export class LateReads {
  constructor(private readonly file: LeftRacesFile) {}

  /** The races whose late reads come to the open one, the one that was left last at the end. */
  races(): readonly string[] {
    return this.file
      .load()
      .filter(({ isRead }) => isRead)
      .map(({ raceId }) => raceId);
  }

  /** What was sent for a race and taken for others. */
  takenOf(raceId: string): readonly TakenReads[] {
    return this.file.load().find((race) => race.raceId === raceId)?.taken ?? [];
  }

  /** Notes that these races, and no others, are read besides the open one. `places` is how far each is read. */
  noteLeft(races: readonly { readonly raceId: string; readonly places: readonly TakenReads[] }[]): void {
    const ids = races.map(({ raceId }) => raceId);
    const others = this.file.load().filter(({ raceId }) => !ids.includes(raceId));
    const left = races.map(({ raceId, places }) => ({ raceId, isRead: true, taken: joined(this.takenOf(raceId), places) }));
    if (others.some(({ isRead }) => isRead) || left.length > 0)
      this.file.save([...others.map((race) => ({ ...race, isRead: false })), ...left].slice(-MAX_RACES));
  }

  /** Notes reads that were sent for a race and are stored in the open one. */
  noteTaken(raceId: string, taken: readonly TakenReads[]): void {
    this.file.save(this.file.load().map((race) => (race.raceId === raceId ? { ...race, taken: joined(race.taken, taken) } : race)));
  }
}

/** With what is next in the place of what it continues. */
function joined(known: readonly TakenReads[], more: readonly TakenReads[]): readonly TakenReads[] {
  const all = [...known];
  for (const next of more) {
    const index = all.findLastIndex(({ subject, journal }) => subject === next.subject && journal === next.journal);
    const last = all[index];
    if (last === undefined) all.push(next);
    else if (last.to === next.after) all[index] = { ...next, after: last.after };
    else if (last.after === last.to) all[index] = next;
    else all.push(next);
  }
  return all;
}
