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

/** Events of the race; the run is as long as they take. */
const EVENTS = Number(process.env['TORTURE_EVENTS'] ?? 200_000);
const CONNECTIONS_HELD = 150;
/** What a station with as many reads needs by itself, and as much again. */
const MOST_MIB = 500;

describe('a station among clients that misbehave', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'abuse-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes a flood of reads, counts them right, and does not grow', async () => {
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
      // Nobody who behaves was turned away or cut off.
      expect(spool.resent).toBe(0);
      expect(await countedBy(station)).toEqual(truthOf(race));
      expect((await station.ask('/health')).status).toBe(200);
      await station.stop();
      const { inFile, integrity } = fileReport(folder);
      expect(integrity).toBe('ok');
      expect(events.map(keyOf).filter((key) => inFile.get(key) !== 1)).toEqual([]);
      expect(most).toBeLessThan(MOST_MIB);
    } finally {
      for (const socket of held) socket.destroy();
      await station.kill();
    }
  });
});
