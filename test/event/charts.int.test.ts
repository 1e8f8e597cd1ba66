import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { pdfPages } from '../exports/pdf-text';
import type { EventRace } from './event-kit';
import { firstAcceptanceRace } from './first-acceptance';

const THREAD = await builtThread();
const RACE = () => firstAcceptanceRace(THREAD);

async function pageOf(race: EventRace, path: string): Promise<string> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.body;
}

describe('the sheets of charts', () => {
  it('have in their tables the places, gaps and times of laps-long', async () => {
    const race = await RACE();
    const long = (await race.get('/exports/laps-long.json?of=Elite')).rows;
    const first = new Map<number, number>();
    for (const { lap, race_time_ms } of long) first.set(lap, Math.min(first.get(lap) ?? race_time_ms, race_time_ms));
    const sheets = {
      'lap-chart': { key: (lap: number) => `lap_${lap}`, value: (row: Record<string, number>) => row['place'] },
      'gap-chart': {
        key: (lap: number) => `lap_${lap}_ms`,
        value: (row: Record<string, number>) => (row['race_time_ms'] ?? 0) - (first.get(row['lap'] ?? 0) ?? 0),
      },
      'lap-times': { key: (lap: number) => `lap_${lap}_ms`, value: (row: Record<string, number>) => row['lap_time_ms'] },
    };
    for (const [sheet, { key, value }] of Object.entries(sheets)) {
      const { rows } = await race.get(`/exports/${sheet}.json?of=Elite`);
      const cells = rows.flatMap((row: Record<string, unknown>) => [1, 2, 3, 4, 5, 6].map((lap) => [row['bib'], lap, row[key(lap)]]));
      expect(cells).toEqual(long.map((row: Record<string, number>) => [row['bib'], row['lap'], value(row)]));
    }
  });

  it('are drawn on a web page for each category, above a table that says the same', async () => {
    const page = await pageOf(await RACE(), '/exports/gap-chart.html');
    expect(page.match(/<svg class="chart"[^>]*aria-label="[^"]+"/g)?.map((svg) => /aria-label="([^"]+)"/.exec(svg)?.[1])).toEqual([
      'Youth: Gap to the leader. The table says the same.',
      'Elite: Gap to the leader. The table says the same.',
    ]);
    expect(page.match(/<path class="rider best s\d" d="M[^"]+"/g)).toHaveLength(4);
    expect(page.match(/<text class="name s\d"[^>]*>([^<]+)</g)?.map((text) => text.replace(/.*>(.*)</, '$1'))).toEqual([
      '11 Y1',
      '12 Y2',
      '1 E1',
      '2 E2',
    ]);
    expect(page.indexOf('<svg class="chart"')).toBeLessThan(page.indexOf('<table'));
    expect(page).not.toContain('NaN');
  });

  it('are drawn on paper with the names at the ends of the lines', async () => {
    const race = await RACE();
    const [page = []] = pdfPages((await race.send('GET', '/exports/lap-chart.pdf?of=Elite')).rawPayload);
    const texts = page.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['1 E1', '2 E2']));
    const height = (label: string): number => page.find(({ text }) => text === label)?.y ?? 0;
    expect(height('1 E1')).toBeGreaterThan(height('2 E2'));
  });

  it('let chosen riders stand out, and refuse bibs that nobody has', async () => {
    const race = await RACE();
    expect(await pageOf(race, '/exports/lap-times.html?of=Elite&rider=2')).toContain('2 E2');
    const refused = async (path: string) => {
      const answer = await race.send('GET', path);
      return [answer.statusCode, answer.json().detail];
    };
    expect(await refused('/exports/lap-times.html?rider=2,99,x')).toEqual([422, expect.stringMatching(/Nobody has the bib 99 and x/)]);
    expect(await refused('/exports/laps.html?rider=2')).toEqual([422, expect.stringMatching(/The sheet laps knows no “rider”/)]);
  });

  it('are made of a race without laps: a table and no picture', async () => {
    const race = await RACE();
    await race.rules({ total_laps: 3 });
    await race.order('POST', '/races', { name: 'Empty' });
    expect(await pageOf(race, '/exports/lap-chart.html')).not.toContain('<svg class="chart"');
    expect((await race.send('GET', '/exports/lap-chart.pdf')).statusCode).toBe(200);
  });
});
