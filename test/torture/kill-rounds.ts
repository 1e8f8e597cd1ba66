import { DatabaseSync } from '@photostructure/sqlite';
import { readKey, type TagId } from '../../src/domain/read';
import { type EpochMs, formatInstant, later, type Ms } from '../../src/domain/time';
import type { components } from '../../src/http/generated/api';
import { readsOfFile } from '../../src/journal/recording';
import { ORDINARY, type SimulatedRace, simulateRace } from '../../src/simulation/race-simulator';
import { type Random, randomFrom } from '../../src/simulation/random';
import type { TagEvent } from '../../src/simulation/tag-event';
import { Address, inBatches, Spool } from './spool';
import { raceFileIn, StationProcess } from './station-process';

export interface KillReport {
  readonly kills: number;
  /** Batches that had to be sent again because the kill came before the answer. */
  readonly resent: number;
  /** Events that the station confirmed, and how often each is in the race file. */
  readonly acknowledged: readonly string[];
  readonly inFile: ReadonlyMap<string, number>;
  /** Tag, laps and last passing: as the station says, and as it really was. */
  readonly counted: readonly (readonly [string, number, string | null])[];
  readonly truth: readonly (readonly [string, number, string | null])[];
  readonly integrity: string;
}

const RIDERS = 40;
const LAP = 40_000;
const CONNECTIONS = 6;
/** Batches that a round lasts at most; the race is long enough for all rounds. */
const ROUND = { least: 10, most: 120 } as const;

/** Kills the station under load so many times at moments that follow from the seed, restarts it each time, and lets the clients finish. */
export async function killRounds(dataDir: string, rounds: number, seed: number): Promise<KillReport> {
  const race = raceFor(rounds, seed);
  const events = race.events.map(({ event }) => event);
  const setting = { dataDir, gun: gunOf(rounds) };
  const address = new Address();
  const spool = new Spool(inBatches(events), address);
  let station = await StationProcess.start(setting);
  try {
    address.set(station.url);
    const sent = spool.run(CONNECTIONS);
    const random = randomFrom(seed);
    let kills = 0;
    while (kills < rounds && !spool.isEmpty) {
      await momentToKill(spool, random);
      address.set(null);
      await station.kill();
      kills += 1;
      station = await StationProcess.start(setting);
      address.set(station.url);
    }
    await sent;
    const counted = await countedBy(station);
    await station.stop();
    return {
      kills,
      resent: spool.resent,
      acknowledged: events.map(keyOf),
      counted,
      truth: truthOf(race),
      ...fileReport(raceFileIn(dataDir)),
    };
  } finally {
    await station.kill();
  }
}

/** After some batches more, and then anywhere within the next: between arrival, write, commit and answer. */
async function momentToKill(spool: Spool, random: Random): Promise<void> {
  await spool.reached(spool.acknowledged + random.whole(ROUND.least, ROUND.most));
  await new Promise((resolve) => setTimeout(resolve, random.whole(0, 6)));
}

function raceFor(rounds: number, seed: number): SimulatedRace {
  const riders = Array.from({ length: RIDERS }, (_, at) => ({
    tag: `E28011700000${(0x1000 + at).toString(16).toUpperCase()}`,
    lap: (LAP + at * 200) as Ms,
  }));
  return simulateRace({ ...ORDINARY, seed, startAt: gunOf(rounds), duration: durationOf(rounds), riders, late: 0.1, repeated: 0.1 });
}

/** Long enough for every round to find work, whatever the seed. */
function durationOf(rounds: number): Ms {
  const eventsPerSecond = (RIDERS / (LAP / 1000)) * 6;
  return (((rounds + 1) * (ROUND.most + CONNECTIONS) * 10 * 1000) / eventsPerSecond) as Ms;
}

/** The race is over now. */
function gunOf(rounds: number): EpochMs {
  const today = Date.UTC(2026, 10, 1, 12) as EpochMs;
  return later(today, -durationOf(rounds));
}

async function countedBy(station: StationProcess): Promise<KillReport['counted']> {
  const { standings } = await station.get<components['schemas']['ClassificationDTO']>('/classification');
  return inOrder(standings.map(({ tag_id, laps, last_pass_time }) => [tag_id, laps, last_pass_time] as const));
}

function truthOf({ truth }: SimulatedRace): KillReport['truth'] {
  const seen = [...truth].filter(([, times]) => times.length > 0);
  return inOrder(seen.map(([tag, times]) => [tag, times.length, formatInstant(Math.max(...times) as EpochMs)] as const));
}

function inOrder<T extends readonly [string, ...unknown[]]>(rows: readonly T[]): readonly T[] {
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
}

function fileReport(path: string): Pick<KillReport, 'inFile' | 'integrity'> {
  const inFile = new Map<string, number>();
  for (const read of readsOfFile(path)) inFile.set(readKey(read), (inFile.get(readKey(read)) ?? 0) + 1);
  const db = new DatabaseSync(path, { readOnly: true });
  const { integrity_check: integrity } = db.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
  db.close();
  return { inFile, integrity };
}

/** The key under which a confirmed event must be in the file. */
function keyOf(event: TagEvent): string {
  return readKey({
    source: event.source,
    reader: event.reader_ip,
    serial: null,
    session: null,
    antenna: event.antenna ?? null,
    tag: event.tag_id as TagId,
    kind: event.event_type,
    rssi: null,
    timestamp: Date.parse(event.timestamp) as EpochMs,
    readerAt: null,
    clockOffset: null,
    receivedAt: 0 as EpochMs,
    extra: null,
  });
}
