import { setTimeout } from 'node:timers/promises';
import type { Seq } from '../../domain/model/entry';
import type { TagRead } from '../../domain/model/read';
import type { RaceHead } from '../../domain/model/replica';
import type { EpochMs } from '../../domain/model/time';
import { Loop } from '../loop';
import { type LinkProblem, PortError } from '../port';
import { readAtHub } from '../read-event';
import type { ReplicationLog } from '../replication-log';
import type { Broker } from './broker';
import { LateReads, type LeftRacesFile, type TakenReads } from './late-reads';
import { entriesOf, headOf } from './log-message';
import { type LogPart, LogReader } from './log-reader';
import { allReadsOf } from './subjects';

/** What taking reads needs. */
interface PointsIntakeOptions {
  readonly broker: Broker;
  readonly log: ReplicationLog;
  readonly leftRaces: LeftRacesFile;
  /** A stopwatch in ms. */
  readonly elapsed: () => number;
  now(): EpochMs;
  /** The open race while reads are taken for it; else null. */
  race(): RaceHead | null;
  record(reads: readonly TagRead[]): Promise<unknown>;
}

/** The reads of points for a race. */
interface RaceReads {
  readonly raceId: string;
  readonly reader: LogReader;
  /** The place of the last message when it was begun. */
  readonly upTo: number;
  /** Whether what was there then is taken: what comes from now on is new. */
  isCaughtUp: boolean;
}

const WAIT_MS = 500;
const RETRY_MS = 1_000;
/** So many reads of points are stored at once, or some more. */
const MOST_READS = 500;
/** Of so many races before the open one. */
const MOST_EARLIER = 3;

/**
 * Takes the reads of points from a broker. A point learns late that another race is open, and sends for the one before until then: these come
 * to the open race, as everything that is sent to the hub does, and they stay there when the other one is opened again.
 */
export class PointsIntake {
  problem: LinkProblem | null = null;
  /** The open race is the last one. */
  private races: readonly RaceReads[] = [];
  private readonly late: LateReads;
  private readonly loop = new Loop(() => this.once());

  constructor(private readonly options: PointsIntakeOptions) {
    this.late = new LateReads(options.leftRaces);
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when nothing is under way any more; the broker stays open. */
  async stop(): Promise<void> {
    await this.loop.stop();
    for (const { reader } of this.races) reader.close();
  }

  private async once(): Promise<number> {
    const race = this.options.race();
    if (race === null) this.problem = null;
    if (race === null || this.options.broker.problem !== null) return WAIT_MS;
    try {
      this.races = await this.racesWith(race.raceId);
      for (const each of this.races) await this.take(each, each.raceId === race.raceId ? WAIT_MS : 1);
      this.show(this.races.some(({ reader }) => reader.isIncomplete) ? 'unfit-stream' : null);
      return 0;
    } catch (error) {
      for (const { reader } of this.races) reader.restart();
      this.show(error instanceof PortError ? error.problem.kind : 'disk', error);
      return RETRY_MS;
    }
  }

  /**
   * What was stored for another race before this station began to read is in the file of that one: it must not come to the open one. How far
   * each was read is known before anything of it comes to the next race.
   */
  private async racesWith(raceId: string): Promise<readonly RaceReads[]> {
    if (this.races.at(-1)?.raceId === raceId) return this.races;
    const before = this.races.length > 0 ? this.races : this.late.races().map((id) => this.goOn(id, this.late.takenOf(id)));
    const others = before.filter((each) => each.raceId !== raceId).slice(-MOST_EARLIER);
    const earlier: RaceReads[] = [];
    for (const each of others) earlier.push(each.isCaughtUp ? each : this.goOn(each.raceId, await this.storedFor(each.raceId)));
    const open = await this.begin(raceId);
    this.late.noteLeft(earlier.map((each) => ({ raceId: each.raceId, places: placesOf(each.reader) })));
    for (const each of this.races) if (!earlier.includes(each)) each.reader.close();
    return [...earlier, open];
  }

  /** Reads on in a race that was left, behind what is known of it. */
  private goOn(raceId: string, known: readonly TakenReads[]): RaceReads {
    const reader = this.readerOf(raceId);
    for (const { subject, journal, to } of known) reader.know(subject, journal, to);
    return { raceId, reader, upTo: 0, isCaughtUp: true };
  }

  /** What is at the broker for a race that was left before all of it was taken: the rest comes when the race is opened again. */
  private async storedFor(raceId: string): Promise<readonly TakenReads[]> {
    const { broker } = this.options;
    const stored: TakenReads[] = [];
    for (const subject of await broker.subjects(allReadsOf(raceId))) {
      const last = await broker.last(subject);
      if (last === null) continue;
      const { journal, to } = headOf(last);
      stored.push({ subject, journal, after: to, to });
    }
    return stored;
  }

  private async begin(raceId: string): Promise<RaceReads> {
    const upTo = (await this.options.broker.last(allReadsOf(raceId)))?.place ?? 0;
    return { raceId, reader: this.readerOf(raceId), upTo, isCaughtUp: upTo === 0 };
  }

  private readerOf(raceId: string): LogReader {
    return new LogReader(this.options.broker, allReadsOf(raceId), this.options.elapsed);
  }

  private async take(race: RaceReads, ms: number): Promise<void> {
    const parts = await race.reader.nextOnes(ms, MOST_READS);
    if (this.options.race()?.raceId !== this.races.at(-1)?.raceId) {
      // Another race was opened meanwhile: they are taken when it is known how far each race was read.
      race.reader.restart();
      return;
    }
    if (parts.length > 0) await this.record(race, parts);
    if (race.reader.cameUpTo >= race.upTo) race.isCaughtUp = true;
  }

  /** What is not stored here is taken again. */
  private async record(race: RaceReads, parts: readonly LogPart[]): Promise<void> {
    const { record, now } = this.options;
    const elsewhere = race === this.races.at(-1) ? this.late.takenOf(race.raceId) : [];
    const entries = parts.flatMap((part) => entriesOf(part.message, part.after).filter(({ seq }) => !isIn(elsewhere, part, seq)));
    const reads = entries.flatMap((entry) => (entry.type === 'read' ? [readAtHub(entry.read, now())] : []));
    if (reads.length > 0) await record(reads);
    if (race !== this.races.at(-1)) this.late.noteTaken(race.raceId, parts.map(takenOf));
    for (const part of parts) race.reader.done(part);
    await setTimeout(0);
  }

  private show(problem: LinkProblem | null, cause: unknown = null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    const { log, broker } = this.options;
    if (problem === null) log.info({ broker: broker.address }, 'reads of points are taken from the broker');
    else log.warn({ broker: broker.address, problem, err: cause }, 'reads of points wait at the broker: they cannot be taken');
  }
}

function placesOf(reader: LogReader): readonly TakenReads[] {
  return reader.places().map(({ subject, journal, seq }) => ({ subject, journal, after: seq, to: seq }));
}

function takenOf({ message: { subject }, head: { journal, to }, after }: LogPart): TakenReads {
  return { subject, journal, after, to };
}

function isIn(taken: readonly TakenReads[], { message, head }: LogPart, seq: Seq): boolean {
  const isSame = (each: TakenReads) => each.subject === message.subject && each.journal === head.journal;
  return taken.some((each) => isSame(each) && seq > each.after && seq <= each.to);
}
