import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStation, type RunningStation } from '../../src/app';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import { createLog, type Log } from '../../src/log';
import { loadLanguages } from '../../src/texts/system-texts';
import { unpacked } from './unpacked';

const API_KEY = 'plantedkeyofreaders';
const TOKEN = 'planted-token-of-the-timekeeper';
/** What must be in no file of a bundle: each is put into several places below. */
const PLANTED = [
  ...[API_KEY, TOKEN, 'plantedpassword', 'planteduser', 'plantedreaderpw', 'plantedwrongtoken'],
  ...['Zwetschgenrennen', 'Quetzalia', 'Xylander', 'Oktobervelo', 'Wüstenfuchs', '1987-06-05', '20112233445', 'E2809995551212'],
  ...['plantedhost.example', 'plantedplace', 'Silberwelle', 'Mondkategorie', 'Kupferpunkt', 'B7731', 'plantedsource'],
];

let folder: string;
let log: Log;
let running: RunningStation;
let files: ReadonlyMap<string, string>;

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetch(new URL(path, running.url), {
    method,
    ...json,
    headers: { authorization: `Bearer ${TOKEN}`, 'x-api-key': API_KEY, ...json.headers, ...headers },
  });
}

/** A device that prints a line with a tag to whoever connects. */
async function device(line: string): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(line);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, close: () => server.close() };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'racetag-plantedplace-'));
  log = createLog({ level: 'debug', folder: join(folder, 'logs'), console: 'none' });
  const languages = await loadLanguages();
  running = await openStation(
    {
      ...{
        port: 0,
        host: '127.0.0.1',
        logLevel: 'debug',
        apiKey: API_KEY,
        operatorToken: TOKEN,
        role: 'alone',
        hub: null,
        broker: null,
        trustedHosts: ['plantedhost.example'],
      },
      ...{
        dataDir: folder,
        uploadSecretFile: null,
        rmonitorPort: null,
        readers: [],
        eventTime: 'timestamp',
        language: null,
        rules: DEFAULT_RULES,
        startAt: null,
      },
      attended: true,
    },
    { log: log.logger, languages, webRoot: folder, threads: { exports: '', workbooks: '' } },
  );
  const waves = [{ name: 'Silberwelle', categories: ['Mondkategorie'], after_ms: 60_000 }];
  const { rules } = await (await send('GET', '/race/control')).json();
  expect((await send('POST', '/races', { name: 'Zwetschgenrennen', rules: { ...rules, waves } })).status).toBe(200);
  const person = { bib: 'B7731', name: 'Quetzalia Xylander', category: 'Mondkategorie', team: 'Oktobervelo', club: 'Oktobervelo' };
  const details = { ...person, born: '1987-06-05', uci_id: '20112233445', more: { Notiz: 'Wüstenfuchs' }, tags: ['E2809995551212'] };
  expect((await send('POST', '/participants', details)).status).toBe(200);
  const timestamp = new Date().toISOString();
  const event = { source: 'plantedsource', reader_ip: 'plantedhost.example', timestamp, event_type: 'arrive', tag_id: 'E2809995551212' };
  expect((await send('POST', '/events/tag/batch', { events: [event, { ...event, tag_id: 'E2809995551212AA' }] })).status).toBe(200);
  await send('PUT', '/publishers/plantedplace', {
    ...{ target: 'ftp', host: 'plantedhost.example', user: 'planteduser', password: 'plantedpassword', path: 'plantedplace' },
    ...{ port: 1, interval_s: 5 },
  });
  await send('PUT', '/webhooks/plantedplace', { url: 'http://plantedhost.example:1/plantedpassword?plantedplace', events: ['race'] });
  const printed = await device('E2809995551212\r\n');
  await send('POST', '/readers', { address: `lines+tcp://127.0.0.1:${printed.port}?pattern=(?<tag>[0-9A-F]+)` });
  await send('POST', '/readers', { address: 'lines+tcp://planteduser:plantedreaderpw@plantedhost.example:1?format=ipico' });
  await send('GET', '/race/control', undefined, { authorization: 'Bearer plantedwrongtoken' });
  await send('GET', `/riders/${encodeURIComponent('Quetzalia')}/trace?planteduser=1`);
  log.logger.error(
    { err: new Error('Quetzalia Xylander: ftp://planteduser:plantedpassword@plantedhost.example'), bib: 'B7731' },
    'race opened',
  );
  log.logger.info({ path: join(folder, 'races', 'Zwetschgenrennen.racetag'), tag: 'E2809995551212' }, 'Quetzalia started');
  const wired = async (): Promise<number> => (await (await send('GET', '/readers')).json()).readers[0].reads;
  await vi.waitFor(async () => expect(await wired()).toBeGreaterThan(0), 10_000);
  printed.close();
  await new Promise((resolve) => log.logger.flush(resolve));
  appendFileSync(join(folder, 'logs', 'station.log'), 'Quetzalia Xylander B7731 1987-06-05\n');
  writeFileSync(join(folder, 'logs', '20260606-1200-01-station.log'), '{"level":30,"time":1,"msg":"Quetzalia"}\n');
  writeFileSync(join(folder, 'logs', 'desktop.log'), `{"level":40,"time":1,"url":"${running.url}/#token=${TOKEN}","msg":"page hangs"}\n`);
  writeFileSync(join(folder, 'logs', 'Quetzalia.txt'), 'plantedpassword');
  const answer = await send('GET', '/support-bundle');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('content-disposition')).toMatch(/filename="racetag-support-\d{4}-\d\d-\d\d\.zip"/);
  files = unpacked(Buffer.from(await answer.arrayBuffer()));
});

afterAll(async () => {
  await running.close();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a support bundle', () => {
  it('has no secret, no person and no name of a race or place in any file', () => {
    expect(
      readdirSync(join(folder, 'races')).some((name) => name.includes('zwetschgenrennen')),
      'the name of the race file is planted',
    ).toBe(true);
    for (const [name, text] of files) {
      for (const planted of [...PLANTED, folder, hostname(), userInfo().username].filter((word) => word.length > 4)) {
        const found = `${name}\n${text}`.toLowerCase().includes(planted.toLowerCase());
        expect({ file: name, planted, found }).toEqual({ file: name, planted, found: false });
      }
    }
  });

  it('has versions, settings, health, findings, readers with the shape of what they sent, the race in numbers, and logs', () => {
    const json = (name: string) => JSON.parse(files.get(name) ?? 'null');
    expect([...files.keys()].sort()).toEqual([
      'READ-ME.txt',
      'about.json',
      'health.json',
      'logs/1-station.txt',
      'logs/2-station.txt',
      'logs/3-desktop.txt',
      'preflight.json',
      'publishers.json',
      'race.json',
      'readers.json',
      'settings.json',
      'webhooks.json',
      'wire/lines-1.txt',
    ]);
    expect(json('about.json')).toMatchObject({ node: process.versions.node, platform: process.platform, arch: process.arch });
    expect(json('settings.json')).toMatchObject({
      has_api_key: true,
      has_own_operator_token: true,
      trusted_hosts: 1,
      bound: 'this-computer',
    });
    expect(json('health.json')).toMatchObject({ journal: { writable: true, fault: null }, senders: [{ sender: 1 }] });
    expect(json('race.json')).toMatchObject({ demo: false, riders: 1, riders_with_tag: 1, categories: 1, rules: { waves: 1 } });
    expect(json('preflight.json')).toContainEqual({ title: 'riders-title', verdict: 'ok', finding: 'riders-ok' });
    expect(json('readers.json')).toMatchObject([{ id: 'lines-1', kind: 'lines', link: 'network' }]);
    expect(json('webhooks.json')).toMatchObject([{ events: ['race'], secret: 'unprotected-file' }]);
    expect(json('publishers.json')).toMatchObject([{ target: 'ftp', fields: expect.any(Array) }]);
    expect(files.get('wire/lines-1.txt')).toMatch(/< "a9999999999999\\r\\n"/);
    const station = `${files.get('logs/1-station.txt')}${files.get('logs/2-station.txt')}`;
    expect(station).toContain('info race opened entries=');
    expect(station).toContain('warn a wrong operator token was sent tried=1');
    expect(station).toContain('error=Error');
    expect(station).toContain('(a line that is no log entry was left out)');
    expect(files.get('logs/3-desktop.txt')).toBe('1970-01-01T00:00:00.001Z warn page hangs\n');
  });

  it('is for the timekeeper alone', async () => {
    expect((await fetch(new URL('/support-bundle', running.url), { headers: { 'x-api-key': API_KEY } })).status).toBe(401);
    expect((await send('GET', '/support-bundle?all=1')).status).toBe(422);
  });
});
