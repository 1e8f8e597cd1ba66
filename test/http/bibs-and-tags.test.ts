import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

function add(served: Served, payload: object) {
  return served.order({ method: 'POST', url: '/participants', payload });
}

function preview(served: Served, payload: string) {
  return served.order({ method: 'POST', url: '/participants/import?preview=1', payload, headers: { 'content-type': 'text/csv' } });
}

describe('forms and lists take the same bibs and tags', () => {
  it.each([
    '1E+03',
    '#REF!',
    '12.0',
    '1,234',
    '12,0',
    '3-Feb',
    '1 234',
    'TRUE',
    '100%',
    '$5',
    '-5',
    'NaN',
    '12:00',
    '=12',
    '=1+1',
    '@12',
    '+1-2',
    '-1-2',
  ])('the bib %s is refused by both, with what the spreadsheet did', async (bib) => {
    const served = await serve();
    const answer = await add(served, { bib });
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { params: { problem: 'bib-as-number', text: bib } }]);
    const { lines } = (await preview(served, `Bib\tName\n${bib}\tAnna\n`)).json();
    expect(lines).toMatchObject([{ outcome: 'refused', params: { problem: 'bib-as-number', text: bib } }]);
  });

  it.each(['＝12', "'=12", '’@12'])(
    'the bib %s is refused by both: another form of the sign, or the mark in front of it, changes nothing',
    async (bib) => {
      const served = await serve();
      expect((await add(served, { bib })).json()).toMatchObject({ params: { problem: 'bib-as-number' } });
      const { lines } = (await preview(served, `Bib\tName\n${bib}\tAnna\n`)).json();
      expect(lines).toMatchObject([{ outcome: 'refused', params: { problem: 'bib-as-number' } }]);
    },
  );

  it.each(['﹣5', '⁺3', '⁻5', '₋5', '—5', '‐5', '﹢3', '﹦1+1', '⁼12', '﹫12', '5﹪', '5٪', '12﹒0', '12٫0', '1٬234', '3‐Feb', '3–Feb'])(
    'the bib %s is refused by both: small, raised and other signs are the signs that they look like',
    async (bib) => {
      const served = await serve();
      expect((await add(served, { bib })).json()).toMatchObject({ params: { problem: 'bib-as-number' } });
      const { lines } = (await preview(served, `Bib\tName\n${bib}\tAnna\n`)).json();
      expect(lines).toMatchObject([{ outcome: 'refused', params: { problem: 'bib-as-number' } }]);
    },
  );

  it('the bib ﹟5 is #5: it is not given twice', async () => {
    const served = await serve();
    await add(served, { bib: '#5' });
    expect((await add(served, { bib: '﹟5' })).json().code).toBe('bib-taken');
  });

  it.each(['12A', 'A-12', '3/4', '007', '#7', 'U15-3', '12E', 'Jun-12'])('the bib %s is taken by both', async (bib) => {
    const served = await serve();
    expect((await add(served, { bib })).statusCode).toBe(200);
    expect((await preview(await serve(), `Bib\tName\n${bib}\tAnna\n`)).json().lines).toMatchObject([{ outcome: 'added', bib }]);
  });

  it.each(["'12", '’12'])('the bib %s is 12: the mark of a spreadsheet is no part of it', async (bib) => {
    const served = await serve();
    expect((await add(served, { bib })).json()).toMatchObject({ bib: '12' });
    expect((await preview(served, `Bib\tName\n${bib}\tAnna\n`)).json().lines).toMatchObject([{ outcome: 'changed', bib: '12' }]);
  });

  it('a rider may be changed whose bib is from before, and gets no such bib', async () => {
    const served = await serve();
    await add(served, { bib: '12' });
    const change = (bib: string) =>
      served.order({ method: 'PUT', url: '/participants/p1', payload: { bib, name: 'Anna', category: '', team: '' } });
    expect((await change('12.0')).json().params).toEqual({ problem: 'bib-as-number', text: '12.0' });
    expect((await change('12')).statusCode).toBe(200);
  });

  it.each([
    ['$58', 'tag-as-number'],
    ['1.5E+12%', 'tag-as-number'],
    ['TRUE', 'tag-as-number'],
    ['-5', 'tag-as-number'],
    ['﹣5', 'tag-as-number'],
    ['—5', 'tag-as-number'],
    ['⁺3', 'tag-as-number'],
    ['3·10^23', 'tag-as-number'],
    ['own', 'means-no-tag'],
    ['0', 'means-no-tag'],
    ['…', 'means-no-tag'],
    ['E1 E2', 'not-a-tag'],
  ])('%s is no tag of a new rider, of a member or by hand', async (text, problem) => {
    const served = await serve();
    await add(served, { bib: '1' });
    const answers = [
      await add(served, { bib: '2', tags: [text] }),
      await add(served, { bib: '3', members: [{ name: 'Anna', tags: [text] }] }),
      await served.order({ method: 'PUT', url: `/participants/p1/tags/${encodeURIComponent(text)}`, payload: {} }),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(422);
      if (problem !== 'not-a-tag') expect(answer.json().params.problem).toBe(problem);
    }
    expect((await served.order({ url: '/participants' })).json().participants).toHaveLength(1);
  });

  it('wide letters, other digits and look-alike letters are the tag that readers send, and the bib that people type', async () => {
    const served = await serve();
    await sendEvents(served, [event('E20078', 10), event('E2A', 20), event('25', 30)]);
    await add(served, { bib: '٢٥', tags: ['Ｅ２０078'] });
    await add(served, { bib: '２６', tags: ['Е2А'] });
    await add(served, { bib: '27', tags: ['٢٥'] });
    expect((await add(served, { bib: '25' })).json()).toMatchObject({ code: 'bib-taken' });
    const { standings } = (await served.ask({ url: '/standings' })).json();
    expect(standings.map(({ bib, laps }: { bib: string; laps: number }) => [bib, laps])).toEqual([
      ['25', 1],
      ['26', 1],
      ['27', 1],
    ]);
  });

  it('the list of whatever the forms took is imported into another race as it was', async () => {
    const served = await serve();
    const texts = ['', '-', '—', 'Total: 2', 'Page 2', 'Bib', '=1+1', "'a", 'x', '0', 'TRUE', '1E+23', 'a;b', 'U15', '12'];
    const bibs = ['Total: 2', 'Elite', '-', 'Seite 1 von 2', 'Bib', 'Mar-12', '1.5', '1=1', '#', '1', '2', '3', '4', '5', '6'];
    const tags = [['E200', '3411', 'B802', '0115'], ['A', 'E', 'B'], ['58', '001', '234'], ['PAS', 'DE'], ['12', 'DEC'], ['ALPHA']];
    for (const [index, bib] of bibs.entries()) {
      const name = index % 2 === 0 ? '' : texts[index];
      const more = index % 5 === 0 ? { more: { 12: texts[index] } } : {};
      const answer = await add(served, { bib, name, category: texts[(index * 7) % 15], ...more, tags: tags[index] ?? [] });
      expect([bib, answer.statusCode]).toEqual([bib, 200]);
    }
    const known = async (of: Served) =>
      (await of.order({ url: '/participants' })).json().participants.map(({ more, ...one }: { more: Record<string, string> }) => ({
        ...one,
        more: Object.fromEntries(Object.entries(more).filter(([, text]) => text !== '')),
      }));
    const list = (await served.order({ url: '/participants/export' })).rawPayload;
    const other = await serve();
    const imported = await other.order({
      method: 'POST',
      url: '/participants/import',
      payload: list,
      headers: { 'content-type': 'text/csv' },
    });
    expect(imported.json()).toMatchObject({ added: bibs.length, refused: 0 });
    expect(await known(other)).toEqual(await known(served));
  });
});
