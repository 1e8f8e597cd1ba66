import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { expect, onTestFinished } from 'vitest';
import { createStation } from '../../src/app';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { EpochMs } from '../../src/domain/model/time';
import { createServer } from '../../src/http/server';
import type { Wire } from '../../src/wire/shared/contract-types';
import { noReaders } from '../core/no-readers';
import { KeptLog, TestClock } from '../core/stations';
import { demoOf } from '../http/demo-of';
import { NO_SUPPORT } from '../http/no-support';
import { NO_FEEDS } from '../publish/no-feeds';
import { NO_PUBLISHERS } from '../publish/no-publishers';
import { machinesOf } from '../replication/machines-of';
import { ENGLISH_ALONE } from '../texts/english';

/** The gun of every race here; times are seconds after it. */
export const GUN = Date.UTC(2026, 5, 6, 10) as EpochMs;
export const TOKEN = 'a-token-of-the-timekeeper';

/** The moment so many seconds after the gun, as the contract writes it. */
export function moment(seconds: number): string {
  return new Date(GUN + Math.round(seconds * 1000)).toISOString();
}

/** A rider; the tag is the bib unless it is given. */
export interface ListedRider {
  readonly bib: string;
  readonly category?: string;
  readonly tag?: string;
  readonly [detail: string]: unknown;
}

/** A read: a tag and a time, with other fields of the event. */
export type Read = readonly [tag: string, seconds: number, more?: Readonly<Record<string, unknown>>];

export type Row = Wire<'PlacedRow'>;

/** What a race is made of. */
export interface Scenario {
  /** What differs from the rules of a new race. */
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly riders?: readonly ListedRider[];
  /** Seconds; null: it is not set. 0 unless given. */
  readonly gun?: number | null;
  readonly reads?: readonly Read[];
  /** The built script of the threads that make files; without it none is made. */
  readonly exportScript?: string;
  /** Acts between the gun and the check, in their order. */
  readonly acts?: (race: EventRace) => Promise<void>;
}

/** A race at a station that people made, over HTTP, on a disk. */
export class EventRace {
  private copies = 0;
  private constructor(
    private readonly folder: string,
    readonly served: Awaited<ReturnType<typeof serveStation>>,
  ) {}

  /** Creates the race with its rules, riders and gun; reads come later. */
  static async open({ rules = {}, riders = [], gun = 0, exportScript }: Scenario): Promise<EventRace> {
    const folder = mkdtempSync(join(tmpdir(), 'racetag-event-'));
    const race = new EventRace(folder, await serveStation(folder, exportScript));
    race.clock(-3600);
    const { rules: defaults } = await race.get('/race/control');
    await race.order('POST', '/races', { name: 'Event', rules: { ...defaults, ...rules } });
    for (const { tag, ...details } of riders) {
      await race.order('POST', '/participants', { ...details, tags: tag === undefined ? [details.bib] : tag === '' ? [] : [tag] });
    }
    if (gun !== null) {
      race.clock(Math.max(gun, -3600));
      await race.order('POST', '/race/start', { at: moment(gun) });
    }
    return race;
  }

  /** Sets the station's clock. */
  clock(seconds: number): void {
    this.served.clock.set((GUN + seconds * 1000) as EpochMs);
  }

  /** Sends one batch; the clock goes on to just after the last read. */
  async read(...reads: readonly Read[]): Promise<void> {
    const last = Math.max(...reads.map(([, seconds]) => seconds));
    const { clock, app } = this.served;
    clock.set(Math.max(clock.now(), GUN + last * 1000 + 20) as EpochMs);
    const events = reads.map(([tag_id, seconds, more]) => ({
      source: 'sirit510',
      reader_ip: '10.0.0.5',
      timestamp: moment(seconds),
      event_type: 'arrive',
      tag_id,
      antenna: 1,
      ...more,
    }));
    const answer = await app.inject({ method: 'POST', url: '/events/tag/batch', payload: { events } });
    expect(answer.statusCode, answer.body).toBe(200);
  }

  /** Sends a request as the timekeeper, whatever the answer. */
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<LightMyRequestResponse> {
    const headers = { authorization: `Bearer ${TOKEN}` };
    return this.served.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  }

  /** Sends a text as a file of the timekeeper. */
  import(url: string, text: string): Promise<LightMyRequestResponse> {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain' };
    return this.served.app.inject({ method: 'POST', url, headers, payload: text });
  }

  /** The body of an answer with status 200 to a request of the timekeeper. */
  // biome-ignore lint/suspicious/noExplicitAny: the contract checks answers; a test names the fields that it looks at
  async order(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<any> {
    const answer = await this.send(method, url, payload);
    expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBe(200);
    return answer.json();
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(url: string): Promise<any> {
    return this.order('GET', url);
  }

  async standings(query = ''): Promise<readonly Row[]> {
    return (await this.get(`/standings${query}`)).standings;
  }

  /** The row of a bib. */
  async row(bib: string): Promise<Row> {
    const found = (await this.standings()).find((row) => row.bib === bib);
    if (found === undefined) throw new Error(`bib ${bib} is not in the table`);
    return found;
  }

  /** The codes of what became of a rider's reads, in time order. */
  async verdicts(bib: string): Promise<readonly string[]> {
    const { rider } = await this.row(bib);
    return (await this.get(`/riders/${rider}/trace`)).reads.map(({ code }: { code: string }) => code);
  }

  /** Changes rules; the others stay. */
  async rules(changes: Readonly<Record<string, unknown>>): Promise<Wire<'RulesChanged'>> {
    const { rules } = await this.get('/race/control');
    return this.order('PUT', '/race/rules', { rules: { ...rules, ...changes } });
  }

  /** Undoes every act that can be undone, then redoes them in the other order. */
  async undoAndRedoEverything(): Promise<void> {
    const undone: number[] = [];
    const acts: readonly Wire<'Act'>[] = (await this.get('/audit')).acts;
    for (const { seq, undoable } of [...acts].sort((one, other) => other.seq - one.seq)) {
      if (!undoable) continue;
      const answer = await this.send('POST', '/undo', { act: seq });
      if (answer.statusCode === 200) undone.push(seq);
    }
    for (const seq of undone.reverse()) await this.order('POST', '/redo', { act: seq });
  }

  /** Opens a copy of the race file, as after a restart. */
  reopen(): void {
    this.copies += 1;
    const path = join(this.folder, `copy-${this.copies}.racetag`);
    this.served.station.saveCopy(path);
    this.served.station.openRace(path);
  }
}

async function serveStation(dataDir: string, exportScript = join(dataDir, 'no-thread.js')) {
  const complaints: string[] = [];
  const clock = new TestClock();
  const { station, linkReaders } = await createStation(
    { dataDir, rules: DEFAULT_RULES, startAt: null, readers: [], attended: true },
    { version: '1.2.3', log: new KeptLog(), now: clock.now, makeReaders: noReaders },
  );
  linkReaders();
  const app = createServer(station, {
    apiKey: null,
    operatorToken: TOKEN,
    hosts: [],
    webRoot: null,
    threads: { exports: exportScript, workbooks: join(dataDir, 'no-thread.js') },
    machines: machinesOf(station, dataDir),
    publishers: NO_PUBLISHERS,
    feeds: NO_FEEDS,
    demo: demoOf(station, TOKEN),
    support: NO_SUPPORT,
    logger: false,
    languages: ENGLISH_ALONE,
    checkAnswers: (complaint) => complaints.push(complaint),
  });
  onTestFinished(async () => {
    await app.close();
    await station.close();
    rmSync(dataDir, { recursive: true, force: true });
    // Every answer in every test must follow the contract.
    expect(complaints).toEqual([]);
  });
  return { app, station, clock };
}

const ORDERS = 4;

/**
 * Checks a scenario with its reads in different orders and batches, after everything was undone and redone, and after the file was
 * opened again: the result is always that of the same set of reads.
 */
export async function inEveryWay(scenario: Scenario, check: (race: EventRace) => Promise<void>): Promise<void> {
  for (let order = 0; order < ORDERS; order++) {
    const random = randomFrom(order);
    const race = await EventRace.open(scenario);
    const reads = [...(scenario.reads ?? [])];
    const latest = Math.max(0, ...reads.map(([, seconds]) => seconds));
    for (const batch of order === 0 ? [reads] : batches(shuffled(reads, random), random)) if (batch.length > 0) await race.read(...batch);
    race.clock(latest + 1);
    await scenario.acts?.(race);
    await check(race);
    await race.undoAndRedoEverything();
    await check(race);
    race.reopen();
    await check(race);
  }
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

function batches<T>(items: readonly T[], random: () => number): readonly (readonly T[])[] {
  const made: T[][] = [];
  for (const item of items) {
    const open = made[made.length - 1];
    if (open === undefined || random() < 0.3) made.push([item]);
    else open.push(item);
  }
  return made;
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
