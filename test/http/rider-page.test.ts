import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

const TAG = 'E20000000000000000007777';
const SECRETS = [TAG, '1987-03-04', '1987', 'LIC-55-SECRET', 'their helper wore it', 'mother@example.org'];

async function withRider(options: Parameters<typeof serve>[0] = {}): Promise<Served> {
  const served = await serve(options);
  const rider = {
    bib: '12',
    name: 'Ana Bo',
    category: 'Elite',
    team: 'VC',
    born: '1987-03-04',
    licence: 'LIC-55-SECRET',
    more: { Email: 'mother@example.org' },
    tags: [TAG],
  };
  const added = await served.order({ method: 'POST', url: '/participants', payload: rider });
  expect(added.statusCode).toBe(200);
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '13', name: 'Bea Co', category: 'Elite', tags: ['E13'] } });
  await sendEvents(served, [event('E13', 50), ...[60, 120, 121, 180].map((seconds) => event(TAG, seconds))]);
  return served;
}

const page = async (served: Served, query = '') => (await served.ask({ url: `/riders/12${query}` })).json();

describe("a rider's own page", () => {
  it('has laps with times, places and gaps, and each read with its reason', async () => {
    const served = await withRider();
    const rider = await page(served);
    expect(rider).toMatchObject({
      bib: '12',
      name: 'Ana Bo',
      category: 'Elite',
      place: 1,
      category_place: 1,
      earlier_reads: 0,
      splits: [],
    });
    expect(rider.laps.map((lap: { lap: number; lap_ms: number }) => [lap.lap, lap.lap_ms])).toEqual([
      [1, 60_000],
      [2, 60_000],
      [3, 60_000],
    ]);
    const reads: readonly { code: string; where: string; sentence: string }[] = rider.reads;
    expect(reads.map(({ code }) => code)).toEqual(['counted', 'counted', 'same-crossing', 'counted']);
    expect(reads[0]?.sentence).toMatch(/^Counted as lap 1/);
  });

  it('names points and no reader, whose name is its address on the network', async () => {
    const served = await withRider();
    const told = async () => JSON.stringify([await page(served), (await served.ask({ url: '/presence' })).json()]);
    expect(await told()).not.toContain('192.168');
    expect((await served.order({ url: '/presence' })).json().riders[0]).toMatchObject({ reader: '192.168.1.130' });
    const { rules } = (await served.order({ url: '/race/control' })).json();
    const point = (name: string, readers: readonly string[]) => ({ id: 'finish', name, role: 'line', readers });
    const points = [point('Finish', ['192.168.1.130'])];
    expect((await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, points } } })).statusCode).toBe(200);
    expect((await page(served)).reads[0]).toMatchObject({ where: 'Finish' });
    await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, points: [point('Finish', ['gate-9'])] } } });
    expect((await page(served)).reads[0]).toMatchObject({
      where: '',
      code: 'no-point',
      sentence: 'Elsewhere: at no point of this race; ignored.',
    });
    expect(await told()).not.toContain('192.168');
  });

  it('tells nobody a tag, a date of birth, a licence or what the timekeeper wrote', async () => {
    const served = await withRider();
    const passing = (await served.order({ url: '/passings' })).json().passings.find(({ bib }: { bib: string }) => bib === '12');
    for (const correction of [
      { kind: 'void', passing: passing.seq },
      { kind: 'move', passing: passing.seq - 1, to: 'tag:E99999999999999999999' },
    ])
      await served.order({ method: 'POST', url: '/corrections', payload: { correction, reason: 'their helper wore it' } });
    const text = JSON.stringify(await page(served));
    for (const secret of [...SECRETS, 'E99999999999999999999']) expect(text).not.toContain(secret);
    expect(text).toContain('Voided by the timekeeper.');
  });

  it('follows corrections, and has the latest 200 reads of a tag that is read without a pause', async () => {
    const served = await withRider();
    await sendEvents(
      served,
      Array.from({ length: 300 }, (_, index) => event(TAG, 200 + index)),
    );
    const rider = await page(served);
    expect([rider.reads.length, rider.earlier_reads]).toEqual([200, 104]);
  });

  it('is there for the key of a screen and not without it', async () => {
    const served = await withRider({ apiKey: 'the-key' });
    expect((await served.ask({ url: '/riders/12' })).statusCode).toBe(401);
  });

  it('says which bib nobody has', async () => {
    const served = await withRider();
    const answer = await served.ask({ url: '/riders/99' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'unknown-bib']);
    expect((await served.ask({ url: '/riders/12?tag=1' })).statusCode).toBe(422);
  });
});
