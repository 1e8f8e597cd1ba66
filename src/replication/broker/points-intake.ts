import { setTimeout } from 'node:timers/promises';
import type { TagRead } from '../../domain/model/read';
import type { RaceHead } from '../../domain/model/replica';
import type { EpochMs } from '../../domain/model/time';
import { Loop } from '../loop';
import { type LinkProblem, PortError } from '../port';
import { readAtHub } from '../read-event';
import type { ReplicationLog } from '../replication-log';
import type { Broker } from './broker';
import { entriesOf } from './log-message';
import { type LogPart, LogReader } from './log-reader';
import { allReadsOf } from './subjects';

/** What taking reads needs. */
interface PointsIntakeOptions {
  readonly broker: Broker;
  readonly log: ReplicationLog;
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
 * to the open race, as everything that is sent to the hub does.
 */
export class PointsIntake {
  problem: LinkProblem | null = null;
  /** The open race is the last one. */
  private races: readonly RaceReads[] = [];
  private readonly loop = new Loop(() => this.once());

  constructor(private readonly options: PointsIntakeOptions) {}

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

  /** What was stored for another race before this station began to read is in the file of that one: it must not come to the open one. */
  private async racesWith(raceId: string): Promise<readonly RaceReads[]> {
    const { races } = this;
    if (races.at(-1)?.raceId === raceId) return races;
    const open = races.find((each) => each.raceId === raceId) ?? (await this.begin(raceId));
    const earlier = races.filter((each) => each !== open && each.isCaughtUp).slice(-MOST_EARLIER);
    for (const each of races) if (each !== open && !earlier.includes(each)) each.reader.close();
    return [...earlier, open];
  }

  private async begin(raceId: string): Promise<RaceReads> {
    const { broker, elapsed } = this.options;
    const filter = allReadsOf(raceId);
    const upTo = (await broker.last(filter))?.place ?? 0;
    return { raceId, reader: new LogReader(broker, filter, elapsed), upTo, isCaughtUp: upTo === 0 };
  }

  private async take(race: RaceReads, ms: number): Promise<void> {
    const parts = await race.reader.nextOnes(ms, MOST_READS);
    if (parts.length > 0) await this.record(race.reader, parts);
    if (race.reader.cameUpTo >= race.upTo) race.isCaughtUp = true;
  }

  /** What is not stored here is taken again. */
  private async record(reader: LogReader, parts: readonly LogPart[]): Promise<void> {
    const { record, now } = this.options;
    const entries = parts.flatMap(({ message, after }) => entriesOf(message, after));
    const reads = entries.flatMap((entry) => (entry.type === 'read' ? [readAtHub(entry.read, now())] : []));
    if (reads.length > 0) await record(reads);
    for (const part of parts) reader.done(part);
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
