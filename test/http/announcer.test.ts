import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

async function withRiders(): Promise<Served> {
  const served = await serve();
  for (const bib of ['1', '2', '3']) {
    await served.order({ method: 'POST', url: '/participants', payload: { bib, name: `Rider ${bib}`, tags: [`E${bib}`] } });
  }
  await served.order({ method: 'POST', url: '/race/start', payload: { at: '2026-06-06T12:00:00.000Z' } });
  return served;
}

describe('what an announcer asks for', () => {
  it('the expected riders can be limited to those due from a moment on, and to the first of them', async () => {
    const served = await withRiders();
    await sendEvents(served, [event('E1', 100), event('E2', 110), event('E3', 120)]);
    const bibs = async (query: string) =>
      (await served.ask({ url: `/expected${query}` })).json().riders.map(({ bib }: { bib: string }) => bib);
    expect(await bibs('')).toEqual(['1', '2', '3']);
    expect(await bibs('?from=2026-06-06T12:03:40.000Z')).toEqual(['2', '3']);
    expect(await bibs('?from=2026-06-06T12:03:40.000Z&top=1')).toEqual(['2']);
    expect(await bibs('?top=2')).toEqual(['1', '2']);
    expect(await bibs('?from=2026-06-06T12:30:00.000Z')).toEqual([]);
    const refused = await served.ask({ url: '/expected?top=0' });
    expect(refused.statusCode).toBe(422);
  });

  it('everybody may read the public notes on riders, and only those', async () => {
    const served = await withRiders();
    const note = (rider: string, text: string, isPublic: boolean) =>
      served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'note', rider, text, public: isPublic } } });
    const notes = async () => (await served.ask({ url: '/race/notes' })).json().notes;
    expect(await notes()).toEqual([]);
    await note('p1', 'Warned for drafting', true);
    await note('p2', 'To be checked after the race', false);
    await note('p1', 'National champion', true);
    expect(await notes()).toMatchObject([
      { rider: 'p1', bib: '1', text: 'Warned for drafting' },
      { rider: 'p1', bib: '1', text: 'National champion' },
    ]);
    await served.order({ method: 'POST', url: '/undo' });
    expect(await notes()).toHaveLength(1);
    expect(served.complaints()).toEqual([]);
  });
});
