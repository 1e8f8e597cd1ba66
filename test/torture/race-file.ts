import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { readKey, type TagId } from '../../src/domain/model/read';
import { type EpochMs, formatInstant } from '../../src/domain/model/time';
import type { components } from '../../src/http/generated/api';
import { readsOfFile } from '../../src/journal/recording';
import type { SimulatedRace } from '../../src/simulation/race-simulator';
import type { TagEvent } from '../../src/simulation/tag-event';
import type { StationProcess } from './station-process';

/** Tag, laps, last passing; in order of tags. */
export type Counts = readonly (readonly [string, number, string | null])[];

export interface FileReport {
  /** Number of times that each read is in the file, by its key. */
  readonly inFile: ReadonlyMap<string, number>;
  /** Result of SQLite's integrity check. */
  readonly integrity: string;
}

/** Reads the only race file of a data folder. No station may have it open. */
export function fileReport(dataDir: string): FileReport {
  const path = raceFileIn(dataDir);
  const inFile = new Map<string, number>();
  for (const read of readsOfFile(path)) inFile.set(readKey(read), (inFile.get(readKey(read)) ?? 0) + 1);
  const db = new DatabaseSync(path, { readOnly: true });
  const { integrity_check: integrity } = db.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
  db.close();
  return { inFile, integrity };
}

/** The key under which a confirmed event must be in the file. */
export function keyOf(event: TagEvent): string {
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

/** The results of the station. */
export async function countedBy(station: StationProcess): Promise<Counts> {
  const { standings } = await station.get<components['schemas']['ClassificationDTO']>('/classification');
  return inOrder(standings.map(({ tag_id, laps, last_pass_time }) => [tag_id, laps, last_pass_time] as const));
}

/** The results of the simulation. */
export function truthOf({ truth }: SimulatedRace): Counts {
  const seen = [...truth].filter(([, times]) => times.length > 0);
  return inOrder(seen.map(([tag, times]) => [tag, times.length, formatInstant(Math.max(...times) as EpochMs)] as const));
}

function inOrder(rows: Counts): Counts {
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
}

function raceFileIn(dataDir: string): string {
  const folder = join(dataDir, 'races');
  const files = readdirSync(folder).filter((name) => name.endsWith('.racetag'));
  if (files.length !== 1) throw new Error(`one race was begun, but there are ${files.length} files`);
  return join(folder, files[0] ?? '');
}
