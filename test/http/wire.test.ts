import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { event, sendEvents, serve } from './served';

const DTO_KEYS = ['tag_id', 'laps', 'last_pass_time', 'finish_time', 'finished', 'total_time_ms', 'gap_ms', 'laps_behind'];

describe('the original contract', () => {
  it('lists the eight keys in their order, and bib and name of registered riders only', async () => {
    const served = await serve();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', name: 'Ann', tags: ['E1'] } });
    await sendEvents(served, [event('E1', 60), event('E2', 61)]);
    const [registered, unknown] = (await served.ask({ url: '/classification' })).json().standings;
    expect(Object.keys(registered)).toEqual([...DTO_KEYS, 'bib', 'name']);
    expect(Object.keys(unknown)).toEqual(DTO_KEYS);
  });

  it('ranks the table and lists the race in order of appearance', async () => {
    const served = await serve();
    await sendEvents(served, [event('SLOW', 60), event('FAST', 61), event('FAST', 80), event('LATE', 90)]);
    const race = (await served.ask({ url: '/race' })).json();
    const table = (await served.ask({ url: '/classification' })).json();
    const tags = (rows: readonly { tag_id: string }[]) => rows.map(({ tag_id }) => tag_id);
    expect(Object.keys(race)).toEqual(['total_laps', 'start_time', 'participants']);
    expect(race).toMatchObject({ total_laps: 5, start_time: '2026-06-06T12:00:00.000Z' });
    expect(tags(race.participants)).toEqual(['SLOW', 'FAST', 'LATE']);
    expect(tags(table.standings)).toEqual(['FAST', 'SLOW', 'LATE']);
    expect(race.participants[1]).toEqual(table.standings[0]);
  });

  it('measures gap and laps behind from the leader, with laps capped', async () => {
    const served = await serve();
    const laps = [1, 2, 3, 4, 5, 6].map((lap) => event('A', lap * 20));
    await sendEvents(served, [...laps, ...[1, 2, 3, 4, 5].map((lap) => event('B', lap * 21)), event('C', 30)]);
    const { standings } = (await served.ask({ url: '/classification' })).json();
    expect(standings).toEqual([
      {
        tag_id: 'A',
        laps: 6,
        last_pass_time: '2026-06-06T12:02:00.000Z',
        finish_time: '2026-06-06T12:01:40.000Z',
        finished: true,
        total_time_ms: 100_000,
        gap_ms: 0,
        laps_behind: 0,
      },
      {
        tag_id: 'B',
        laps: 5,
        last_pass_time: '2026-06-06T12:01:45.000Z',
        finish_time: '2026-06-06T12:01:45.000Z',
        finished: true,
        total_time_ms: 105_000,
        gap_ms: 5000,
        laps_behind: 0,
      },
      {
        tag_id: 'C',
        laps: 1,
        last_pass_time: '2026-06-06T12:00:30.000Z',
        finish_time: null,
        finished: false,
        total_time_ms: 30_000,
        gap_ms: null,
        laps_behind: 4,
      },
    ]);
  });
});

describe('the timekeeper', () => {
  it('starts a wave, which is sent to screens', async () => {
    const served = await serve();
    const start = async (payload: object) => served.order({ method: 'POST', url: '/race/start', payload });
    expect((await start({ wave: 'Women' })).json()).toMatchObject({ code: 'bad-value' });
    await start({ at: '2026-06-06T12:00:00Z' });
    expect((await start({ at: '2026-06-06T12:05:00Z', wave: 'Women' })).json()).toMatchObject({ act: { type: 'wave-started' } });
    const { race, rules, sentences } = (await served.order({ url: '/race/control' })).json();
    expect(race.waves).toEqual([{ name: 'Women', categories: ['Women'], start_time: '2026-06-06T12:05:00.000Z', started: true }]);
    expect(rules.waves).toEqual([{ name: 'Women', categories: ['Women'], after_ms: 0 }]);
    expect(sentences).toContain('Start after the gun: Women 0:05:00. All other categories start at the gun.');
    await served.order({ method: 'POST', url: '/undo' });
    expect((await served.order({ url: '/race/control' })).json().race.waves).toEqual([]);
  });

  it('cannot give a category two waves', async () => {
    const served = await serve();
    const { rules } = (await served.order({ url: '/race/control' })).json();
    const waves = [0, 1].map((after_ms) => ({ name: `Wave ${after_ms}`, categories: ['Women'], after_ms }));
    const answer = await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, waves } } });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'bad-value', detail: 'Wave 2: Women already has a wave. Remove one of the two.' });
  });

  it('starts, corrects, undoes and reads the reasons', async () => {
    const served = await serve();
    const order = async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
      (await served.order({ method, url, ...(payload === undefined ? {} : { payload }) })).json();
    await order('POST', '/race/start', { at: '2026-06-06T14:00:30+02:00', reason: ' late start ' });
    await sendEvents(served, [event('E1', 60), event('E1', 90)]);
    const trace = async () => (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
    const [first] = await trace();
    expect(first).toMatchObject({ code: 'counted', lap: 1, origin: 'read', tag: 'E1', at: '2026-06-06T12:01:00.000Z' });
    const voided = await order('POST', '/corrections', { correction: { kind: 'void', passing: first.seq }, reason: 'a spectator' });
    expect(voided.act).toMatchObject({ by: 'timekeeper', reason: 'a spectator', type: 'corrected', undone: false, undoable: true });
    expect((await trace())[0]).toMatchObject({ code: 'voided', lap: null });
    expect((await order('POST', '/undo')).act).toMatchObject({ type: 'undone' });
    expect((await trace())[0]).toMatchObject({ code: 'counted', lap: 1 });
    const { acts } = (await served.order({ url: '/audit' })).json();
    expect(acts.map(({ type, reason }: Record<string, unknown>) => [type, reason])).toEqual([
      ['race-created', null],
      ['gun-set', 'late start'],
      ['corrected', 'a spectator'],
      ['undone', null],
    ]);
  });

  it('lists the unknown tags with the most reads, up to a limit, and their total number', async () => {
    const served = await serve();
    const rows = [event('AA1', 1), event('AB2', 2), event('AB2', 30), event('BB3', 3), event('BB4', 4)];
    await sendEvents(served, rows);
    const listed = async (query: string) => {
      const { tags, total, reads } = (await served.order({ url: `/tags/unknown${query}` })).json();
      return { tags: tags.map(({ tag }: { tag: string }) => tag), total, reads };
    };
    expect(await listed('')).toEqual({ tags: ['AB2', 'BB4', 'BB3', 'AA1'], total: 4, reads: 5 });
    expect(await listed('?limit=2')).toEqual({ tags: ['AB2', 'BB4'], total: 4, reads: 5 });
    expect(await listed('?limit=1&containing=b%20b')).toEqual({ tags: ['BB4'], total: 2, reads: 2 });
    expect(await listed('?containing=F')).toEqual({ tags: [], total: 0, reads: 0 });
    expect((await served.order({ url: '/tags/unknown?limit=0' })).statusCode).toBe(422);
  });

  it('assigns an unknown tag and undoes it', async () => {
    const served = await serve();
    await sendEvents(served, [event('e1', 60, { antenna: 3 })]);
    const unknown = async () => (await served.order({ url: '/tags/unknown' })).json().tags;
    expect(await unknown()).toEqual([
      {
        tag: 'E1',
        rider: 'tag:E1',
        reads: 1,
        first_at: '2026-06-06T12:01:00.000Z',
        last_at: '2026-06-06T12:01:00.000Z',
        antenna: 3,
        problem: null,
      },
    ]);
    await served.order({ method: 'POST', url: '/participants', payload: { bib: ' 12 ', name: ' Ann ' } });
    const assigned = await served.order({ method: 'PUT', url: '/participants/p1/tags/0xe1' });
    expect(assigned.json()).toEqual({
      id: 'p1',
      rider: 'p1',
      bib: '12',
      name: 'Ann',
      category: '',
      team: '',
      gender: '',
      born: '',
      nation: '',
      licence: '',
      uci_id: '',
      club: '',
      first_name: '',
      last_name: '',
      more: {},
      members: [],
      tags: [{ tag: 'E1', from: null, until: null }],
      act: expect.objectContaining({ type: 'tag-assigned', undone: false, undoable: true }),
    });
    expect(await unknown()).toEqual([]);
    await served.order({ method: 'DELETE', url: '/participants/p1/tags/E1' });
    expect(await unknown()).toHaveLength(1);
  });

  it('reassigns a tag during the race; earlier laps stay with the earlier rider', async () => {
    const served = await serve();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '1', tags: ['E1'] } });
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '2' } });
    await sendEvents(served, [event('E1', 60), event('E1', 120), event('E1', 300)]);
    const from = '2026-06-06T12:04:00.000Z';
    const released = await served.order({ method: 'DELETE', url: `/participants/p1/tags/E1?from=${from}` });
    expect(released.json().tags).toEqual([{ tag: 'E1', from: null, until: from }]);
    const assigned = await served.order({ method: 'PUT', url: '/participants/p2/tags/E1', payload: { from } });
    expect(assigned.json().tags).toEqual([{ tag: 'E1', from, until: null }]);
    const { standings } = (await served.ask({ url: '/standings' })).json();
    expect(standings).toMatchObject([
      { bib: '1', laps: 2 },
      { bib: '2', laps: 1 },
    ]);
    expect((await served.order({ method: 'DELETE', url: '/participants/p2/tags/E1?from=noon' })).statusCode).toBe(422);
  });

  it('ranks laps up to the finish, and shows the passings after it apart', async () => {
    const served = await serve();
    const control = (await served.order({ url: '/race/control' })).json();
    const rules = { ...control.rules, finish: 'after-time', duration_ms: 1_800_000, laps_after_time: 1 };
    expect((await served.order({ method: 'PUT', url: '/race/rules', payload: { rules } })).statusCode).toBe(200);
    const laps = (tag: string, lap: number, count: number) => Array.from({ length: count }, (_, index) => event(tag, lap * (index + 1)));
    await sendEvents(served, [...laps('E1', 400, 7), ...laps('E2', 430, 7)]);
    const { standings } = (await served.ask({ url: '/standings' })).json();
    // The leader completes lap 5 after 30 minutes and has one to go; the other finishes at the next passing after that.
    expect(standings).toMatchObject([
      { tag_id: 'E1', laps: 7, ranked_laps: 6, total_time_ms: 2_400_000, finished: true },
      { tag_id: 'E2', laps: 7, ranked_laps: 6, total_time_ms: 2_580_000, finished: true },
    ]);
  });

  it('has the place and gap of each rider in the category, also above a cut and without the others', async () => {
    const served = await serve();
    const categories = ['Men', 'Women', 'Men', 'Women', ''];
    for (const [at, category] of categories.entries())
      await served.order({ method: 'POST', url: '/participants', payload: { bib: String(at + 1), category, tags: [`E${at + 1}`] } });
    await sendEvents(
      served,
      [...categories.keys()].flatMap((at) => [event(`E${at + 1}`, 60 + at), event(`E${at + 1}`, 120 + 2 * at)]),
    );
    const placesOf = async (query: string) =>
      (await served.ask({ url: `/standings${query}` }))
        .json()
        .standings.map((row: Record<string, unknown>) => [row['bib'], row['place'], row['category_place'], row['category_gap_ms']]);
    const all = [
      ['1', 1, 1, 0],
      ['2', 2, 1, 0],
      ['3', 3, 2, 4_000],
      ['4', 4, 2, 4_000],
      ['5', 5, null, null],
    ];
    expect(await placesOf('')).toEqual(all);
    expect(await placesOf('?top=3')).toEqual(all.slice(0, 3));
    expect(await placesOf('?category=Women')).toEqual([
      ['2', 1, 1, 0],
      ['4', 2, 2, 4_000],
    ]);
  });

  it('opens files of the data folder by name, and no other files', async () => {
    const served = await serve();
    const created = await served.order({ method: 'POST', url: '/races', payload: { name: ' Cup ', start_at: '2026-06-06T12:00:00Z' } });
    expect(created.json()).toMatchObject({ race: { name: 'Cup', gun_set: true }, rules: { total_laps: 5, min_lap_ms: 8000 } });
    for (const file of ['../race', '/etc/passwd', 'none.race', '..', `${created.json().file}/../x`, 'a\u0000b']) {
      const answer = await served.order({ method: 'POST', url: '/races/open', payload: { file } });
      expect([file, answer.statusCode, answer.json().code]).toEqual([file, 404, 'unknown-race-file']);
    }
    const { rules } = created.json();
    for (const categories of [[' '], ['Women', ' Women']]) {
      const waves = categories.map((category, index) => ({ name: `Wave ${index}`, categories: [category], after_ms: 60_000 }));
      const refused = await served.order({ method: 'POST', url: '/races', payload: { name: 'Waves', rules: { ...rules, waves } } });
      expect([refused.statusCode, refused.json().code]).toEqual([422, 'bad-value']);
    }
    const blank = await served.order({ method: 'POST', url: '/races', payload: { name: '  ' } });
    expect([blank.statusCode, blank.json().code]).toEqual([422, 'bad-value']);
  });

  it('saves a copy of the open race beside the others, for the timekeeper only', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10), event('E1', 20)]);
    expect((await served.ask({ method: 'POST', url: '/races/copy' })).statusCode).toBe(401);
    const answer = await served.order({ method: 'POST', url: '/races/copy' });
    const path = (served.station.race()?.path ?? '').replace('.racetag', '-copy.racetag');
    expect([answer.statusCode, answer.json()]).toEqual([200, { file: basename(path), path, entries: 3 }]);
    served.station.openRace(path);
    expect((await served.ask({ url: '/classification' })).json()).toMatchObject({ standings: [{ tag_id: 'E1', laps: 2 }] });
  });

  it('gets the race time of a race over a time, and null for other races', async () => {
    const served = await serve();
    const { rules, race } = (await served.order({ url: '/race/control' })).json();
    expect(race).toMatchObject({ finish: 'laps', duration_ms: null, laps_after_time: null });
    const timed = { ...rules, finish: 'after-time', duration_ms: 60_000, laps_after_time: 1 };
    for (const { finish, laps_after_time } of [
      { finish: 'after-time', laps_after_time: 1 },
      { finish: 'hard-stop', laps_after_time: null },
    ]) {
      const asked = { ...timed, finish };
      await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: asked } });
      const control = (await served.order({ url: '/race/control' })).json();
      expect(control).toMatchObject({ race: { finish, duration_ms: 60_000, laps_after_time }, rules: asked });
    }
    const short = await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...timed, duration_ms: 59_999 } } });
    expect(short.statusCode).toBe(422);
  });

  it('sees the effect of new rules before changing them', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 60), event('E1', 90)]);
    const { rules } = (await served.order({ url: '/race/control' })).json();
    const answer = await served.order({ method: 'POST', url: '/race/forecast', payload: { rules: { ...rules, min_lap_ms: 60_000 } } });
    expect(answer.json().riders).toMatchObject([{ before: { laps: 2 }, after: { laps: 1 } }]);
    const none = await served.order({ method: 'POST', url: '/race/forecast', payload: {} });
    expect(none.statusCode).toBe(422);
  });

  it('exports results under a file name that is valid on every system', async () => {
    const served = await serve({ threads: { exports: await builtThread(), workbooks: '' } });
    await served.order({ method: 'PATCH', url: '/race', payload: { name: 'Tour d’Éé "x"; 競走' } });
    await sendEvents(served, [event('E1', 60)]);
    for (const format of ['csv', 'html', 'json']) {
      const answer = await served.order({ url: `/exports/${format}` });
      expect(answer.statusCode).toBe(200);
      const disposition = String(answer.headers['content-disposition']);
      expect(disposition).toMatch(new RegExp(`^attachment; filename="[\\w.-]+\\.${format}"; filename\\*=UTF-8''[\\w.%~!-]+\\.${format}$`));
      expect(answer.body).toContain('E1');
    }
  });
});
