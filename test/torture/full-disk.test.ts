import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StationClient } from '../../src/simulation/station-client';
import { longRace } from './long-race';
import { countedBy, fileReport, keyOf, truthOf } from './race-file';
import { SmallDisk } from './small-disk';
import { Address, inBatches, Spool } from './spool';
import { StationProcess } from './station-process';

const ROUNDS = 5;

describe.runIf(SmallDisk.canMount())('a disk that is sometimes full', () => {
  let disk: SmallDisk;
  beforeEach(() => {
    disk = SmallDisk.mount(64);
  });
  afterEach(() => disk.unmount());

  it('loses no confirmed read: the station reports the fault, refuses reads, still shows the table, and continues when there is space', async () => {
    const { gun, race, events } = longRace(5, 30_000);
    const station = await StationProcess.start({ dataDir: disk.folder, gun });
    try {
      const address = new Address();
      const spool = new Spool(inBatches(events), address);
      address.set(station.url);
      const sent = spool.run(4);
      for (let round = 0; round < ROUNDS; round += 1) {
        await spool.reached(spool.acknowledged + 300);
        const refusedBefore = spool.resent;
        disk.keepFull(40);
        await spool.refused(refusedBefore + 20);
        const health = await station.ask('/health');
        expect([health.status, (await health.json()) as object]).toMatchObject([
          503,
          { status: 'fault', journal: { fault: { code: 'disk-full' } } },
        ]);
        expect((await station.ask('/classification')).status).toBe(200);
        disk.free();
      }
      await sent;
      expect((await station.ask('/health')).status).toBe(200);
      await new StationClient({ url: station.url }).postEvents(events.slice(0, 10));
      expect(await countedBy(station)).toEqual(truthOf(race));
      await station.stop();
      const { inFile, integrity } = fileReport(disk.folder);
      console.log({ timesFull: ROUNDS, resent: spool.resent, reads: new Set(events.map(keyOf)).size, inFile: inFile.size });
      expect(integrity).toBe('ok');
      expect(events.map(keyOf).filter((key) => inFile.get(key) !== 1)).toEqual([]);
    } finally {
      await station.kill();
    }
  });
});
