import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

const CSV = { 'content-type': 'text/csv' };

function importing(served: Served, payload: string | Buffer, query = '') {
  return served.order({ method: 'POST', url: `/participants/import${query}`, payload, headers: CSV });
}

async function roster(served: Served): Promise<readonly string[]> {
  const { participants } = (await served.order({ url: '/participants' })).json();
  return participants.map((one: { bib: string; name: string; tags: { tag: string }[] }) =>
    [one.bib, one.name, ...one.tags.map(({ tag }) => tag)].join(' '),
  );
}

const LIST = 'Bib;Name;Chip\n12;Anna;E1\n13;Bea;E2\n';

describe('a list of participants', () => {
  it('can be previewed without storing anything', async () => {
    const served = await serve();
    const answer = await importing(served, LIST, '?preview=1');
    expect(answer.json()).toMatchObject({
      act: null,
      separator: ';',
      encoding: 'utf-8',
      headings: true,
      columns: [{ heading: 'Bib', field: 'bib', samples: ['12', '13'] }, { field: 'name' }, { field: 'tag' }],
      added: 2,
      refused: 0,
      lines: [{ line: 2, outcome: 'added', bib: '12', name: 'Anna', tags_given: ['E1'], before: null }, { line: 3 }],
    });
    expect(await roster(served)).toEqual([]);
  });

  it('is imported as one act, which can be undone', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10)]);
    const { act } = (await importing(served, LIST)).json();
    expect(act).toMatchObject({ type: 'participants-imported', sentence: 'Riders imported: 2 added', undoable: true });
    expect(await roster(served)).toEqual(['12 Anna E1', '13 Bea E2']);
    expect((await served.ask({ url: '/standings' })).json().standings[0]).toMatchObject({ bib: '12', laps: 1 });
    await served.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
    expect(await roster(served)).toEqual([]);
  });

  it('changes nothing when it is sent again, and by bib when it was edited', async () => {
    const served = await serve();
    await importing(served, LIST);
    expect((await importing(served, LIST)).json()).toMatchObject({ act: null, unchanged: 2 });
    const edited = await importing(served, LIST.replace('Bea', 'Beate'));
    expect(edited.json()).toMatchObject({ changed: 1, unchanged: 1, lines: [{}, { before: { name: 'Bea' }, name: 'Beate' }] });
    expect(await roster(served)).toEqual(['12 Anna E1', '13 Beate E2']);
  });

  it('is refused as a whole when one line has an error, and the answer names the line', async () => {
    const served = await serve();
    const bad = `${LIST}13;Cora;E3\n`;
    expect((await importing(served, bad, '?preview=1')).json()).toMatchObject({
      added: 2,
      refused: 1,
      lines: [{}, {}, { outcome: 'refused', code: 'listed-twice', params: { problem: 'bib', line: 3 } }],
    });
    const answer = await importing(served, bad);
    expect(answer.statusCode).toBe(409);
    const sentence = 'Bib 13 is already in line 3, for Bea.';
    expect(answer.json()).toMatchObject({
      code: 'list-refused',
      errors: [{ field: 'line 4', message: sentence, code: 'listed-twice', params: { problem: 'bib', bib: '13', line: 3 } }],
    });
    expect(await roster(served)).toEqual([]);
    expect((await importing(served, bad, '?leave_out=4')).json()).toMatchObject({ added: 2, lines: [{ line: 2 }, { line: 3 }] });
    expect(await roster(served)).toEqual(['12 Anna E1', '13 Bea E2']);
  });

  it('is read with the options of the query', async () => {
    const served = await serve();
    await importing(served, 'x,12,Anna\ny,13,Bea\n', '?columns=ignored,bib,name&headings=0');
    expect(await roster(served)).toEqual(['12 Anna', '13 Bea']);
  });

  it('is read in the encoding of the query, and says what it guessed', async () => {
    const served = await serve();
    const payload = Buffer.from('Bib;Name\n12;Dvo\xf8\xe1k\n', 'latin1');
    const guess = (await importing(served, payload, '?preview=1')).json();
    expect(guess).toMatchObject({
      encoding: 'windows-1250',
      notices: [{ line: null, code: 'guessed-encoding' }],
      lines: [{ name: 'Dvořák' }],
    });
    const chosen = (await importing(served, payload, '?preview=1&encoding=windows-1252')).json();
    expect(chosen).toMatchObject({ encoding: 'windows-1252', notices: [], lines: [{ name: 'Dvoøák' }] });
    expect((await importing(served, payload, '?encoding=klingon')).statusCode).toBe(422);
  });

  it('tells what it left out and what people may take for the same', async () => {
    const served = await serve();
    await importing(served, 'Bib,Category\n7,U15\n');
    const list = 'Entries;;\nNo.;Bib;Category\n1;007;u15\nNo.;Bib;Category\n';
    const report = (await importing(served, list, '?preview=1')).json();
    expect(report.heading_line).toBe(2);
    expect(report.notices.map(({ line, sentence }: { line: number | null; sentence: string }) => [line, sentence])).toEqual([
      [null, '1 line above the header was left out, beginning with “Entries”.'],
      [null, 'Line 4 repeats the header and was left out.'],
      [null, 'Column “No.” is not used, because “Bib” fits better. Change it below if that is wrong.'],
      [3, 'Bib 007 and bib 7 (a rider without a name) are two riders. Correct the list if they are one.'],
      [null, '“u15” (1 rider) and “U15” (1 rider) are two categories, with results of their own. Correct the list if they are one.'],
    ]);
  });

  it('leaves what is known where its cells are blank, unless the query says otherwise', async () => {
    const served = await serve();
    await importing(served, 'Bib,Name,Category,Team,Tag\n7,Ann,U15,Blue,E1\n');
    const blank = 'Bib,Name,Category,Team,Tag\n7,,,,\n';
    expect((await importing(served, blank)).json()).toMatchObject({ act: null, unchanged: 1 });
    const cleared = (await importing(served, blank, '?clear_blanks=1')).json();
    expect(cleared).toMatchObject({ changed: 1, lines: [{ name: '', category: '', team: '', before: { name: 'Ann' } }] });
    expect(await roster(served)).toEqual(['7  E1']);
  });

  it('finds the reads of its tags without leading zeros', async () => {
    const served = await serve();
    await sendEvents(served, [event('000000000000000000000007', 10), event('8', 20)]);
    await importing(served, 'Bib,Name,Tag\n7,Ann,7\n8,Bob,000000000000000000000008\n');
    const { standings } = (await served.ask({ url: '/standings' })).json();
    expect(standings.map(({ bib, laps }: { bib: string; laps: number }) => [bib, laps])).toEqual([
      ['7', 1],
      ['8', 1],
    ]);
    const twice = (await importing(served, 'Bib,Name,Tag\n1,Eve,9\n2,Kim,0009\n', '?preview=1')).json();
    expect(twice.lines[1]).toMatchObject({
      outcome: 'refused',
      sentence: 'Tag 0009 is the same tag as 9 (leading zeros and separators do not count), which is already in line 2, for bib 1 (Eve).',
    });
  });

  it('may have the encoding of old spreadsheets', async () => {
    const served = await serve();
    await importing(served, Buffer.from('Bib;Name\n12;Jos\xe9\n', 'latin1'));
    expect(await roster(served)).toEqual(['12 José']);
  });

  it.each([
    { why: 'a file that is no list', payload: Buffer.from([0x50, 0x4b, 3, 4]), status: 422, code: 'no-list' },
    { why: 'an empty body', payload: '', status: 422, code: 'invalid-request' },
    { why: 'unknown columns', payload: LIST, query: '?columns=bib,age', status: 422, code: 'invalid-request' },
    { why: 'a list that is too large', payload: `Bib\n${'1'.repeat(9_000_000)}`, status: 413, code: 'too-large' },
  ])('$why is refused', async ({ payload, query = '', status, code }) => {
    const answer = await importing(await serve(), payload, query);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('must be CSV with its media type, and all other bodies JSON with its own', async () => {
    const served = await serve();
    const json = await served.order({ method: 'POST', url: '/participants/import', payload: { bib: '12' } });
    expect([json.statusCode, json.json().detail]).toEqual([422, expect.stringContaining('must be CSV')]);
    const text = { 'content-type': 'text/plain' };
    const plain = await served.order({ method: 'POST', url: '/participants/import', payload: LIST, headers: text });
    expect([plain.statusCode, plain.json().detail]).toEqual([422, expect.stringContaining('Content-Type: text/csv')]);
    const csv = await served.order({ method: 'POST', url: '/participants', payload: LIST, headers: CSV });
    expect([csv.statusCode, csv.json().detail]).toEqual([422, expect.stringContaining('must be JSON')]);
  });

  it('may be imported by the timekeeper only', async () => {
    const served = await serve();
    const answer = await served.ask({ method: 'POST', url: '/participants/import', payload: LIST, headers: CSV });
    expect(answer.statusCode).toBe(401);
  });

  it('is exported as it was imported', async () => {
    const served = await serve();
    await importing(served, 'Bib,Name,Category,Team,Tags\n12,"=Muster, Anna",U23,Blau,E1 E9\n13,Bea,,,\n');
    const out = await served.order({ url: '/participants/export' });
    expect(out.headers['content-disposition']).toContain('participants.csv');
    expect(out.body).toBe('\uFEFFBib,Name,Category,Team,Tags\r\n12,"\'=Muster, Anna",U23,Blau,E1 E9\r\n13,Bea,,,\r\n');
    expect((await importing(served, out.rawPayload)).json()).toMatchObject({ act: null, unchanged: 2 });
    const template = await served.order({ url: '/participants/export?template=1' });
    expect(template.body).toBe('\uFEFFBib,Name,Category,Team,Tags\r\n');
  });
});

describe('a long list', () => {
  const lines = Array.from({ length: 4_000 }, (_, index) => `${index + 1};Rider ${index + 1};E${10_000 + index}`);
  const long = `Bib;Name;Chip\n${lines.join('\n')}\n`;

  it('lets reads be recorded while it is read and planned', async () => {
    const served = await serve();
    const done: string[] = [];
    const preview = importing(served, long, '?preview=1').then(() => done.push('preview'));
    await sendEvents(served, [event('E10001', 10)]).then(() => done.push('reads'));
    await preview;
    expect(done).toEqual(['reads', 'preview']);
  });

  it('is planned again when somebody acts meanwhile', async () => {
    const served = await serve();
    const imported = importing(served, long);
    const payload = { bib: '3999', name: 'Zoe', category: '', team: '', tags: [] };
    expect((await served.order({ method: 'POST', url: '/participants', payload })).statusCode).toBe(200);
    const { added, changed, lines: rows } = (await imported).json();
    expect({ added, changed }).toEqual({ added: 3_999, changed: 1 });
    expect(rows[3_998]).toMatchObject({ bib: '3999', outcome: 'changed', before: { name: 'Zoe' } });
    expect((await roster(served)).filter((one) => one.startsWith('3999 '))).toEqual(['3999 Rider 3999 E13998']);
  });
});
