import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect, onTestFinished } from 'vitest';
import { createStation, type StationDeps } from '../../src/app';
import type { EpochMs } from '../../src/domain/model/time';
import { createServer, type ServerOptions } from '../../src/http/server';
import type { Station } from '../../src/station';
import { noReaders } from '../core/no-readers';
import { KeptLog, TestClock } from '../core/stations';
import { MemoryJournals } from '../journal/memory-journals';
import { at, RULES } from '../journal/samples';
import { NO_FEEDS } from '../publish/no-feeds';
import { NO_PUBLISHERS } from '../publish/no-publishers';
import { machinesOf } from '../replication/machines-of';
import { ENGLISH_ALONE } from '../texts/english';
import { demoOf } from './demo-of';
import { NO_SUPPORT } from './no-support';

export const TOKEN = 'a-token-of-the-timekeeper';
const AS_OPERATOR = { authorization: `Bearer ${TOKEN}` };

/** A station with its HTTP server and a clock that the test moves. */
export interface Served {
  readonly app: FastifyInstance;
  readonly station: Station;
  readonly clock: TestClock;
  /** Returns the port; listens on this machine from the first call on. */
  port(): Promise<number>;
  /** Answers so far that break the contract. */
  complaints(): readonly string[];
  /** Sends a request without credentials. */
  ask(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** Sends a request as the timekeeper. */
  order(request: InjectOptions): Promise<LightMyRequestResponse>;
}

/** A new race at noon, in memory, with a minimum lap time of 8 s. A test that exports files passes their script. Closed after the test. */
export async function serve(options: Partial<ServerOptions> = {}, deps: Partial<StationDeps> = {}): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'racetag-http-'));
  const complaints: string[] = [];
  const clock = new TestClock();
  const journals = new MemoryJournals();
  const { station, linkReaders } = await createStation(
    { dataDir, rules: RULES, startAt: null, readers: [] },
    { version: '1.2.3', log: new KeptLog(), now: clock.now, journals, makeReaders: noReaders, ...deps },
  );
  linkReaders();
  const demo = demoOf(station, TOKEN, () => app);
  const app: FastifyInstance = createServer(station, {
    apiKey: null,
    operatorToken: TOKEN,
    hosts: [],
    webRoot: null,
    threads: { exports: join(dataDir, 'no-thread.js'), workbooks: join(dataDir, 'no-thread.js') },
    machines: machinesOf(station, dataDir),
    publishers: NO_PUBLISHERS,
    feeds: NO_FEEDS,
    demo,
    support: NO_SUPPORT,
    logger: false,
    languages: ENGLISH_ALONE,
    checkAnswers: (complaint) => complaints.push(complaint),
    ...options,
  });
  onTestFinished(async () => {
    await demo.close();
    await app.close();
    await station.close();
    rmSync(dataDir, { recursive: true, force: true });
    // Every answer in every test must follow the contract.
    expect(complaints).toEqual([]);
  });
  const port = async () => {
    if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
    return (app.server.address() as AddressInfo).port;
  };
  const ask = (request: InjectOptions) => app.inject(request);
  const order = (request: InjectOptions) => app.inject({ ...request, headers: { ...AS_OPERATOR, ...request.headers } });
  return { app, station, clock, ask, order, port, complaints: () => [...complaints] };
}

/** One event as a reader service sends it: a tag, some seconds after noon. */
export function event(tag: string, seconds: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    source: 'sirit510',
    reader_ip: '192.168.1.130',
    timestamp: new Date(at(seconds * 1000)).toISOString(),
    event_type: 'arrive',
    tag_id: tag,
    ...more,
  };
}

/** Sends reads, and moves the clock to just after the last of them. */
export async function sendEvents(served: Served, events: readonly Record<string, unknown>[]): Promise<LightMyRequestResponse> {
  const times = events.map(({ timestamp }) => Date.parse(String(timestamp))).filter((time) => !Number.isNaN(time));
  served.clock.set((Math.max(served.clock.now(), ...times) + 20) as EpochMs);
  return served.ask({ method: 'POST', url: '/events/tag/batch', payload: { events } });
}
