import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SavedKeys } from '../../src/core/saved-keys';
import { SettingsFile } from '../../src/core/settings-file';
import { KEY_ROLES, type KeyRole } from '../../src/domain/model/key';
import { contractOperations } from '../../src/http/contract';
import { mayDo } from '../../src/http/key-operations';
import { KeptLog } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { at, NOON } from '../journal/samples';
import { event, type Served, sendEvents, serve } from './served';

async function issue(served: Served, name: string, role: KeyRole): Promise<string> {
  const answer = await served.order({ method: 'POST', url: '/keys', payload: { name, role } });
  expect(answer.json()).toEqual({ key: expect.stringMatching(/^key-[\w-]{32}$/), name, role });
  return (answer.json() as { key: string }).key;
}

const as = (served: Served, key: string) => (request: InjectOptions) =>
  served.ask({ ...request, headers: { authorization: `Bearer ${key}`, ...request.headers } });

const insert = (rider: string, seconds: number) => ({
  method: 'POST' as const,
  url: '/corrections',
  payload: { correction: { kind: 'insert', rider, at: new Date(at(seconds * 1_000)).toISOString() } },
});

describe('keys of people and machines', () => {
  it('are listed without the key, and open nothing once they are revoked', async () => {
    const served = await serve();
    const anna = as(served, await issue(served, 'Anna', 'timekeeper'));
    expect((await anna({ url: '/race/control' })).statusCode).toBe(200);
    expect((await served.order({ url: '/keys' })).json()).toEqual({
      keys: [{ name: 'Anna', role: 'timekeeper', created_at: new Date(NOON).toISOString() }],
    });
    expect((await served.order({ method: 'DELETE', url: '/keys/Anna' })).statusCode).toBe(204);
    const denied = await anna({ url: '/race/control', headers: { 'accept-language': 'de' } });
    expect([denied.statusCode, denied.headers['www-authenticate'] !== undefined, denied.json()]).toEqual([
      401,
      true,
      expect.objectContaining({ code: 'key-revoked' }),
    ]);
    expect((await served.order({ method: 'DELETE', url: '/keys/Anna' })).json()).toMatchObject({ code: 'unknown-key' });
  });

  it('a name is given once, and never that of the timekeeper', async () => {
    const served = await serve();
    await issue(served, 'Start', 'point');
    // On a list and by radio these are the same.
    for (const name of ['Start', ' Start ', 'START', 'start', 'Stárt', 'timekeeper', 'Timekeeper at 10.0.0.1', 'station']) {
      const answer = await served.order({ method: 'POST', url: '/keys', payload: { name, role: 'relay' } });
      expect([name, answer.statusCode, answer.json()]).toEqual([name, 409, expect.objectContaining({ code: 'key-name-taken' })]);
    }
    const unknown = await served.order({ method: 'POST', url: '/keys', payload: { name: 'x', role: 'screen' } });
    expect(unknown.statusCode).toBe(422);
  });

  it('only the owner makes, lists and revokes them', async () => {
    const served = await serve();
    for (const role of KEY_ROLES) {
      const holder = as(served, await issue(served, role === 'timekeeper' ? 'Anna' : role, role));
      const made = await holder({ method: 'POST', url: '/keys', payload: { name: 'x', role: 'timekeeper' } });
      expect([role, made.statusCode, (await holder({ url: '/keys' })).json()]).toEqual([
        role,
        403,
        expect.objectContaining({ code: 'key-not-allowed' }),
      ]);
    }
  });

  it('every role does nothing of another role: a table of all operations', () => {
    const acting = contractOperations.filter(({ security, method }) => security === 'operator' && method !== 'GET').map(({ id }) => id);
    const allowed = (role: KeyRole) => acting.filter((id) => mayDo(role, id));
    expect(allowed('standby')).toEqual(allowed('relay'));
    expect(allowed('entry').filter((id) => !['correct', 'undo', 'redo'].includes(id))).toEqual([]);
    expect(allowed('jury')).toEqual(allowed('entry'));
    expect(allowed('starter').sort()).toEqual(['redo', 'startRace', 'undo']);
    expect(allowed('registration').filter((id) => !/[pP]articipant|Tag$|undo|redo/.test(id))).toEqual([]);
    expect(allowed('timekeeper')).toEqual(expect.arrayContaining(['changeRules', 'createRace', 'stopRace', 'declareResults']));
    expect(allowed('timekeeper')).not.toEqual(expect.arrayContaining(['savePublisher']));
  });

  it('an entry key adds passings and no other correction, a jury key notes alone', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10), event('E9', 60)]);
    const entry = as(served, await issue(served, 'Eva', 'entry'));
    const jury = as(served, await issue(served, 'Jo', 'jury'));
    const note = { method: 'POST' as const, url: '/corrections', payload: { correction: { kind: 'note', rider: 'tag:E1', text: 'cut' } } };
    expect([(await entry(insert('tag:E1', 20))).statusCode, (await entry(note)).statusCode]).toEqual([200, 403]);
    expect([(await jury(insert('tag:E1', 30))).statusCode, (await jury(note)).statusCode]).toEqual([403, 200]);
    expect((await entry({ method: 'PUT', url: '/race/rules', payload: { rules: {} } })).statusCode).toBe(403);
    expect((await entry({ url: '/audit' })).json()).toMatchObject({ acts: [{}, { by: 'Eva' }, { by: 'Jo' }] });
  });

  it('twelve passings of a phone that was offline for a minute count once each, at their own times, however often they are sent', async () => {
    const served = await serve();
    for (let bib = 1; bib <= 12; bib += 1) {
      await served.order({ method: 'POST', url: '/participants', payload: { bib: String(bib), name: `Rider ${bib}`, tags: [`E${bib}`] } });
    }
    const { participants } = (await served.order({ url: '/participants' })).json() as { participants: readonly { id: string }[] };
    const riders = participants.map(({ id }) => id);
    const phone = as(served, await issue(served, 'Phone', 'entry'));
    const moments = Array.from({ length: 12 }, (_, entry) => at(100_000 + entry * 5_000));
    served.clock.set(at(900_000));
    const entries = moments.map((moment, index) => ({
      method: 'POST' as const,
      url: '/corrections',
      payload: { correction: { kind: 'insert', rider: riders[index], at: new Date(moment).toISOString(), key: `phone-entry-${index}` } },
    }));
    const send = async () => {
      const acts: number[] = [];
      for (const entry of entries) {
        const answer = await phone(entry);
        expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
        acts.push((answer.json() as { act: { seq: number } }).act.seq);
      }
      return acts;
    };
    const first = await send();
    expect(new Set(first).size).toBe(12);
    // The answers were lost on the way: everything is sent again.
    expect(await send()).toEqual(first);
    const { passings } = (await served.ask({ url: '/passings?limit=100' })).json() as { passings: readonly { at: string }[] };
    expect(passings.map((passing) => passing.at).sort()).toEqual(moments.map((moment) => new Date(moment).toISOString()));
    // The tags of the riders are read in the same moments, and so is the entry of another clerk.
    const second = as(served, await issue(served, 'Second phone', 'entry'));
    await sendEvents(
      served,
      moments.map((moment, index) => event(`E${index + 1}`, (moment - NOON) / 1_000 + 0.4)),
    );
    await second({
      method: 'POST',
      url: '/corrections',
      payload: { correction: { kind: 'insert', rider: riders[0], at: new Date(at(100_900)).toISOString(), key: 'other-entry-0' } },
    });
    const again = (await served.ask({ url: '/passings?limit=100' })).json() as { passings: readonly object[] };
    expect(again.passings).toHaveLength(12);
  });

  it('Undo of a key takes back the newest act of its holder, whatever others did since', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10), event('E9', 60)]);
    const anna = as(served, await issue(served, 'Anna', 'entry'));
    const bob = as(served, await issue(served, 'Bob', 'timekeeper'));
    await anna(insert('tag:E1', 20));
    await bob({ method: 'PATCH', url: '/race', payload: { name: 'Night race' } });
    const ofAnother = await anna({ method: 'POST', url: '/undo', payload: { act: 5 } });
    expect([ofAnother.statusCode, ofAnother.json()]).toEqual([403, expect.objectContaining({ code: 'key-not-allowed' })]);
    expect((await anna({ method: 'POST', url: '/undo' })).statusCode).toBe(200);
    expect(served.station.race()?.control.name).toBe('Night race');
    expect(
      served.station
        .race()
        ?.standings()
        .map(({ laps }) => laps),
    ).toEqual([1, 1]);
    expect((await anna({ method: 'POST', url: '/undo' })).json()).toMatchObject({ code: 'nothing-to-undo' });
    expect((await anna({ method: 'POST', url: '/redo' })).statusCode).toBe(200);
    expect((await served.order({ url: '/audit' })).json()).toMatchObject({
      acts: [{}, { by: 'Anna' }, { by: 'Bob' }, { by: 'Anna' }, { by: 'Anna' }],
    });
  });

  it('where an API key is set, any key looks at what that shows, and only a point sends reads', async () => {
    const served = await serve({ apiKey: 'the-api-key' });
    const batch = { method: 'POST' as const, url: '/events/tag/batch', payload: { events: [event('E1', 10)] } };
    const point = as(served, await issue(served, 'Start', 'point'));
    const jury = as(served, await issue(served, 'Jo', 'jury'));
    expect([(await jury({ url: '/standings' })).statusCode, (await jury(batch)).statusCode]).toEqual([200, 403]);
    expect([(await point({ url: '/standings' })).statusCode, (await point(batch)).statusCode]).toEqual([200, 200]);
    expect((await jury({ url: '/session' })).json()).toMatchObject({ role: 'operator', key: { name: 'Jo', role: 'jury' } });
    expect((await point({ url: '/session' })).json()).toMatchObject({ role: 'viewer', key: { name: 'Start', role: 'point' } });
  });

  it('a standby and a relay follow, and change nothing', async () => {
    const served = await serve();
    for (const role of ['standby', 'relay'] as const) {
      const machine = as(served, await issue(served, role, role));
      expect((await machine({ url: '/entries' })).statusCode).toBe(200);
      expect((await machine({ method: 'POST', url: '/race/reset' })).statusCode).toBe(403);
    }
  });
});

describe('the file of the keys', () => {
  it('has no key in it, is for its user alone, and opens the same doors after a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'racetag-keys-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'keys.json');
    const key = new SavedKeys(new SettingsFile(path), new KeptLog()).issue({ name: 'Anna', role: 'entry' }, NOON);
    expect(readFileSync(path, 'utf8')).not.toContain(key);
    expect(statSync(path).mode & 0o077).toBe(0);
    const reopened = new SavedKeys(new SettingsFile(path), new KeptLog());
    expect(reopened.holderOf(key)).toMatchObject({ name: 'Anna', role: 'entry' });
    expect(reopened.holderOf(`${key}x`)).toBeNull();
    reopened.revoke('Anna');
    const later = new SavedKeys(new SettingsFile(path), new KeptLog());
    expect([later.list(), later.holderOf(key), later.isRevoked(key), later.isRevoked(`${key}x`)]).toEqual([[], null, true, false]);
  });

  it('that is damaged opens nothing and says so', () => {
    const log = new KeptLog();
    const file = new SettingsFile(join(temporaryFolder(), 'keys.json'));
    file.write('{');
    const keys = new SavedKeys(file, log);
    expect([keys.list(), log.lines]).toEqual([[], [expect.stringContaining('the keys cannot be read')]]);
  });
});
