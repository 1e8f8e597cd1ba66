import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStation } from '../../src/app';
import { SettingsFile } from '../../src/core/settings-file';
import { createPublishers } from '../../src/publish/create-publishers';
import { noReaders } from '../core/no-readers';
import { KeptLog } from '../core/stations';
import { builtThread } from '../exports/built-thread';
import { MemoryJournals } from '../journal/memory-journals';
import { RULES } from '../journal/samples';
import { TEXTS } from '../texts/english';
import { serve } from './served';

const SCRIPT = await builtThread();

/** A served station whose publishers are those of a station of its own, with the same race. */
async function served() {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-publishers-'));
  const { station } = await createStation(
    { dataDir: folder, rules: RULES, startAt: null, readers: [] },
    { version: '1.2.3', log: new KeptLog(), journals: new MemoryJournals(), makeReaders: noReaders },
  );
  const files = {
    publishers: new SettingsFile(join(folder, 'publishers.json')),
    secrets: new SettingsFile(join(folder, 'publisher-secrets.json')),
  };
  const publishers = createPublishers({
    station,
    files,
    secretBox: null,
    secretSetting: null,
    script: SCRIPT,
    textsIn: () => Promise.resolve(TEXTS),
    log: new KeptLog(),
  });
  publishers.begin();
  onTestFinished(async () => {
    await publishers.close();
    await station.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const http = await serve({ publishers });
  const put = (name: string, payload: object) => http.order({ method: 'PUT', url: `/publishers/${name}`, payload });
  const list = async () => (await http.order({ url: '/publishers' })).json().publishers;
  return { ...http, folder, put, list };
}

const SFTP = { target: 'sftp', host: '127.0.0.1', port: 1, user: 'club' };

describe('publishers', () => {
  it('are saved under a name, listed with age and revision, tested, and removed; what is online stays', async () => {
    const { put, list, order, folder } = await served();
    const path = join(folder, 'web');
    const saved = await put('Club', { target: 'folder', path, interval_s: 5 });
    expect([saved.statusCode, saved.json()]).toMatchObject([200, { name: 'Club', target: 'folder', path, place: path, interval_s: 5 }]);
    await vi.waitFor(
      async () => expect(await list()).toMatchObject([{ state: 'up-to-date', revision: 1, fault: null, overdue: false }]),
      10_000,
    );
    expect((await list())[0].age_ms).toBeGreaterThanOrEqual(0);
    const tested = await order({ method: 'POST', url: '/publishers/Club/test' });
    expect([tested.statusCode, tested.json()]).toEqual([200, { fault: null }]);
    expect((await order({ method: 'DELETE', url: '/publishers/Club' })).statusCode).toBe(204);
    expect(await list()).toEqual([]);
    expect(JSON.parse(readFileSync(join(path, 'revision.json'), 'utf8')).revision).toBe(1);
    expect((await order({ method: 'DELETE', url: '/publishers/Club' })).json()).toMatchObject({ code: 'unknown-publisher', status: 404 });
    expect((await order({ method: 'POST', url: '/publishers/Club/test' })).statusCode).toBe(404);
  });

  it('never answer with a secret, and keep it when other settings change', async () => {
    const { put, list } = await served();
    expect((await put('Club', { ...SFTP, password: 'secret-4711' })).body).not.toContain('secret-4711');
    const changed = await put('Club', { ...SFTP, interval_s: 60, paused: true });
    expect([changed.statusCode, changed.json()]).toMatchObject([200, { secret: 'unprotected-file', paused: true, state: 'paused' }]);
    expect(JSON.stringify(await list())).not.toContain('secret-4711');
  });

  it.each([
    ['another server', { host: 'elsewhere.example' }],
    ['another port', { port: 2222 }],
    ['another user', { user: 'else' }],
  ])('ask for the secret again for %s: it would go to somebody else', async (_, change) => {
    const { put, list } = await served();
    await put('Club', { ...SFTP, password: 'secret-4711' });
    expect((await put('Club', { ...SFTP, ...change })).json()).toMatchObject({ status: 422, code: 'publisher-needs-secret' });
    expect(await list()).toMatchObject([SFTP]);
  });

  it('ask for the secret again where it would travel unencrypted', async () => {
    const { put } = await served();
    const ftp = { target: 'ftp', host: '127.0.0.1', port: 1, user: 'club' };
    await put('Club', { ...ftp, password: 'secret-4711' });
    expect((await put('Club', { ...ftp, encrypted: false })).json()).toMatchObject({ code: 'publisher-needs-secret' });
  });

  it.each([
    ['no path', { target: 'folder' }, 'publisher-without'],
    ['a path from nowhere', { target: 'folder', path: 'web' }, 'publisher-path'],
    ['a field of another target', { target: 'folder', path: '/web', bucket: 'b' }, 'publisher-has-no'],
    ['an unknown target', { target: 'carrier-pigeon' }, 'invalid-request'],
    ['a login in the address', { target: 'webdav', url: 'https://club:pass@example.org/' }, 'invalid-request'],
    ['an address without a server', { target: 'webdav', url: 'https:///results' }, 'invalid-request'],
    ['a line break in a path', { target: 'ftp', host: 'h', user: 'u', path: 'a\r\nDELE b', password: 'p' }, 'invalid-request'],
    ['an interval of a second', { target: 'folder', path: '/web', interval_s: 1 }, 'invalid-request'],
    ['a field that must not leave', { target: 'folder', path: '/web', fields: ['licences'] }, 'invalid-request'],
  ])('are refused with %s', async (_, body, code) => {
    const { put, list } = await served();
    expect((await put('Club', body)).json()).toMatchObject({ status: 422, code });
    expect(await list()).toEqual([]);
  });

  it('are for the timekeeper alone', async () => {
    const { ask } = await served();
    expect((await ask({ url: '/publishers' })).statusCode).toBe(401);
    expect((await ask({ method: 'PUT', url: '/publishers/x', payload: { target: 'folder', path: '/x' } })).statusCode).toBe(401);
  });
});
