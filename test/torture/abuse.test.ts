import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/simulation/random';
import { ABUSES } from './abuse';
import { longRace } from './long-race';
import { countedBy, fileReport, keyOf, truthOf } from './race-file';
import { Address, inBatches, Spool } from './spool';
import { StationProcess } from './station-process';

/** Number of events in the race, which sets the length of the run. */
const EVENTS = Number(process.env['TORTURE_EVENTS'] ?? 200_000);
const CONNECTIONS_HELD = 150;
/** Twice the memory that a station needs for as many reads. */
const MOST_MIB = 500;

describe('a station among clients that misbehave', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'abuse-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stores a flood of reads, counts them correctly, and stays within its memory limit', async () => {
    const { gun, race, events } = longRace(9, EVENTS);
    const station = await StationProcess.start({ dataDir: folder, gun });
    const random = randomFrom(9);
    const held: Socket[] = [];
    let most = 0;
    try {
      const address = new Address();
      const spool = new Spool(inBatches(events), address);
      address.set(station.url);
      const sent = spool.run(8);
      const port = Number(new URL(station.url).port);
      while (!spool.isEmpty) {
        held.push(random.pick(ABUSES)(port, random));
        if (held.length > CONNECTIONS_HELD) held.shift()?.destroy();
        most = Math.max(most, station.residentMiB());
        await spool.reached(spool.acknowledged + 20);
      }
      await sent;
      // No correct client was refused or disconnected.
      expect(spool.resent).toBe(0);
      expect(await countedBy(station)).toEqual(truthOf(race));
      expect((await station.ask('/health')).status).toBe(200);
      await station.stop();
      const { inFile, integrity } = fileReport(folder);
      expect(integrity).toBe('ok');
      expect(events.map(keyOf).filter((key) => inFile.get(key) !== 1)).toEqual([]);
      console.log({ reads: new Set(events.map(keyOf)).size, inFile: inFile.size, resent: spool.resent, mostMiB: Math.round(most) });
      expect(most).toBeLessThan(MOST_MIB);
    } finally {
      for (const socket of held) socket.destroy();
      await station.kill();
    }
  });
});
