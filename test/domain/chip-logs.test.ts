import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parkedTags } from '../../src/domain/views/parked-tags';
import { at, Race } from './race-kit';

/** Logs of an Impinj reader at four races. They are not part of the project: the tests run where they lie beside the checkout. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'chip-logs');
const LOGS = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];

/** Reads with at least this many a minute, over minutes, are no rider. */
const PARKED = 100;

interface LoggedRead {
  readonly tag: string;
  /** Seconds after midnight. */
  readonly s: number;
  readonly rssi: number;
}

/** `reader,EPC,HHMMSS.micros,sequence,RSSI`, a read a line. */
function readsOf(file: string): readonly LoggedRead[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [, tag = '', time = '', , rssi] = line.split(',');
    if (!/^\d{6}\.\d+$/.test(time)) return [];
    const s = Number(time.slice(0, 2)) * 3600 + Number(time.slice(2, 4)) * 60 + Number(time.slice(4));
    return [{ tag, s, rssi: Number(rssi) }];
  });
}

describe.skipIf(LOGS.length === 0)('in the log of a race, a tag that lies beside the mat', () => {
  test.each(LOGS)('is not in the results, and is listed: %s', (file) => {
    const reads = readsOf(file);
    const begin = Math.min(...reads.map(({ s }) => s));
    const race = new Race({ totalLaps: 100 }, at(0));
    for (const { tag, s, rssi } of reads) race.read(tag, s - begin, { rssi });
    const parked = parkedTags(race.state);
    expect(parked.map(({ reads: count, readsPerMinute }) => [count > 1000, readsPerMinute > PARKED])).toEqual([[true, true]]);
    const listed = race.standings().map(({ tag }) => tag);
    expect(listed).not.toContain(parked[0]?.tag);
    expect(listed.length).toBe(new Set(reads.map(({ tag }) => tag)).size - 1);
    expect(Math.max(...race.standings().map(({ laps }) => laps))).toBeLessThanOrEqual(5);
  });
});
