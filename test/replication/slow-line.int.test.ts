import { describe, expect, it, onTestFinished } from 'vitest';
import { HttpHub } from '../../src/replication/http-hub';
import { ReadsSender } from '../../src/replication/reads-sender';
import { KeptLog } from '../core/stations';
import { lineTo } from './cut-line';
import { record } from './followed';
import { dataFolder, keyOf, run, until } from './running';

describe('over a line that takes longer for a page of entries than it may be silent', () => {
  it('who follows gets the page', async () => {
    const hub = await run(dataFolder());
    await record(hub.url, 0, 200);
    const line = await lineTo(hub.port, 20_000);
    const port = new HttpHub(line.url, await keyOf(hub.url, 'Far away', 'standby'), 1_500);
    const { entries } = await port.follow({ journal: null, after: 0, digest: null }, new AbortController().signal);
    expect(entries).toHaveLength(202);
  });

  it('a point sends fewer reads at once, until they arrive', async () => {
    const hub = await run(dataFolder());
    const point = await run(dataFolder(), { role: 'alone' });
    await record(point.url, 0, 200);
    const log = new KeptLog();
    const { replica } = point.station;
    const line = await lineTo(hub.port, 40_000);
    const port = new HttpHub(line.url, await keyOf(hub.url, 'Far away', 'point'), 400);
    const sender = new ReadsSender({ port, replica, log, isAdmitted: () => true, load: () => null, save: () => undefined });
    onTestFinished(() => sender.stop());
    sender.start();
    await until(() => hub.station.replica.head()?.seq === 202);
    await until(() => sender.waiting() === 0 && sender.problem === null);
    expect(log.lines).toContainEqual(expect.stringContaining('reads wait'));
  });
});
