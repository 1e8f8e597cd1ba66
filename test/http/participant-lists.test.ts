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
