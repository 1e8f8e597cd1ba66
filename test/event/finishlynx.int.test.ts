import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { EventRace, TOKEN } from './event-kit';

/** Lines and fields as the CSV reader of Python finds them. */
function fieldsOf(text: string): readonly (readonly string[])[] {
  const script = 'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.read(), newline="")))))';
  return JSON.parse(execFileSync('python3', ['-c', script], { input: text, encoding: 'utf8' }));
}

const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!HAS_PYTHON)('results for the software of a meet (.lif)', () => {
  it('have the columns of FinishLynx in their order, with times as results show them', async () => {
    const race = await EventRace.open({
      exportScript: await builtThread(),
      rules: { total_laps: 1, min_lap_ms: 0 },
      riders: [
        {
          bib: '449',
          name: 'Nico Hommer',
          first_name: 'Nico',
          last_name: 'Hommer',
          team: 'TuS Montabaur',
          licence: 'GER-7',
          category: 'Men',
        },
        { bib: '272', name: 'Philipp Chau, Jr.', club: 'LG "Eintracht"', category: 'Men' },
        { bib: '410', name: 'Jörg Ähn', category: 'Men' },
        { bib: '5', name: 'Ada Ash', category: 'Women' },
      ],
      reads: [],
    });
    await race.read(['449', 8.94], ['272', 69.05], ['5', 3_723.4], ['nobody', 4_000]);
    const rider = (await race.get('/participants')).participants.find(({ bib }: { bib: string }) => bib === '410');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider: rider.id, status: 'dnf' } });
    const lif = (query: string) =>
      race.served.app.inject({ url: `/exports/finishlynx.lif${query}`, headers: { authorization: `Bearer ${TOKEN}` } });
    const men = await lif('?of=Men');
    expect(men.statusCode).toBe(200);
    expect(men.headers['content-disposition']).toMatch(/\.lif/);
    expect(men.payload).toMatch(/^1,1,1,Event Men,,,,,,,\d\d:00:00\.000\r\n/);
    expect(fieldsOf(men.payload).slice(1)).toEqual([
      ['1', '449', '', 'Hommer', 'Nico', 'TuS Montabaur', '8.9', 'GER-7', '8.9', '', '', '', '', '', ''],
      ['2', '272', '', 'Philipp Chau, Jr.', '', 'LG "Eintracht"', '1:09.0', '', '1:00.1', '', '', '', '', '', ''],
      ['DNF', '410', '', 'Jörg Ähn', '', '', '', '', '', '', '', '', '', '', ''],
    ]);
    const all = fieldsOf((await lif('')).payload);
    expect(all.map(([place, bib, , , , , time]) => [place, bib, time]).slice(1)).toEqual([
      ['1', '449', '8.9'],
      ['2', '272', '1:09.0'],
      ['3', '5', '1:02:03.4'],
      ['DNF', '410', ''],
    ]);
    expect((await lif('?of=Nobody')).json()).toMatchObject({ code: 'unknown-part' });
    expect((await lif('?for=Men')).statusCode).toBe(422);
  });
});
