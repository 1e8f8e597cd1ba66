import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import { damagedFiles } from '../../src/damaged-files';
import { SavedList } from '../../src/publish/saved-list';
import { SavedPublishers } from '../../src/publish/saved-publishers';
import { savedWebhook } from '../../src/publish/webhooks/saved-webhook';
import { KeptLog } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';

const POSITION = { raceId: 'r1', path: '/races/cup.racetag', name: 'Cup', seq: 12, count: null, results: 9, openedAt: null };
const WEBHOOK = {
  settings: { name: 'Club', url: 'https://example.org/race', events: ['passing'], isPaused: false },
  positions: [POSITION],
  hasLost: false,
};
const PUBLISHER = {
  settings: { name: 'Club', target: { kind: 'folder', path: '/web' }, intervalS: 10, isPaused: false, fields: ['names'] },
  files: ['index.html'],
};

describe('a webhook in the data folder', () => {
  it('is read as it was written', () => {
    expect(savedWebhook(WEBHOOK)).toEqual(WEBHOOK);
  });

  it.each([
    ['a wrong number', { ...POSITION, seq: -3 }],
    ['half an entry', { ...POSITION, seq: 1.5 }],
    ['a number too large to be exact', { ...POSITION, results: 1e300 }],
    ['a number as a text', { ...POSITION, seq: '12' }],
    ['no race', { ...POSITION, raceId: '' }],
    ['no file', { ...POSITION, path: null }],
    ['a wrong number of events', { ...POSITION, count: -1 }],
    ['a text', 'cup'],
    ['a list', [12]],
    ['null', null],
  ])('says that messages were lost where a position is %s, and keeps the others', (_, position) => {
    const other = { ...POSITION, raceId: 'r2' };
    expect(savedWebhook({ ...WEBHOOK, positions: [position, other] })).toEqual({ ...WEBHOOK, positions: [other], hasLost: true });
  });

  it.each([
    ['no list of positions', { ...WEBHOOK, positions: { r1: POSITION } }],
    ['no word on lost messages', { ...WEBHOOK, hasLost: 'no', positions: [] }],
  ])('says that messages were lost with %s', (_, entry) => {
    expect(savedWebhook(entry)).toMatchObject({ positions: [], hasLost: true });
  });

  it.each([
    ['a number for a name', { name: 7 }],
    ['an address that is none', { url: 'https://' }],
    ['an address of another kind', { url: 'ftp://example.org/' }],
    ['an unknown event', { events: ['passing', 'weather'] }],
    ['no event', { events: [] }],
    ['a text for a switch', { isPaused: 'no' }],
  ])('cannot be read with %s', (_, settings) => {
    expect(savedWebhook({ ...WEBHOOK, settings: { ...WEBHOOK.settings, ...settings } })).toBeNull();
  });
});

describe('a publisher in the data folder', () => {
  function opened(text: string) {
    const folder = temporaryFolder();
    const path = join(folder, 'publishers.json');
    writeFileSync(path, text);
    const log = new KeptLog();
    return { folder, path, log, saved: new SavedPublishers(new SettingsFile(path), log) };
  }

  it.each([
    ['a target of another kind', { target: { kind: 'pigeon' } }],
    ['a target that is a text', { target: 'folder' }],
    ['a target without its place', { target: { kind: 'folder' } }],
    ['an address that is none', { target: { kind: 'put', url: 'results', user: '', fingerprint: null } }],
    ['a port that is a text', { target: { kind: 'sftp', host: 'h', port: '22', user: 'u', path: '', fingerprint: null } }],
    ['an interval of nothing', { intervalS: 0 }],
    ['an interval that is a text', { intervalS: '10' }],
    ['a field that must not leave', { fields: ['licences'] }],
  ])('with %s is said, stays in the file and in a copy, and the others work', (_, settings) => {
    const bad = { ...PUBLISHER, settings: { ...PUBLISHER.settings, name: 'Bad', ...settings } };
    const text = JSON.stringify([bad, PUBLISHER]);
    const { folder, path, log, saved } = opened(text);
    expect(saved.list()).toEqual([PUBLISHER]);
    expect(log.lines).toEqual([expect.stringMatching(/^warn/)]);
    saved.noteFiles('Club', []);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([bad, { ...PUBLISHER, files: [] }]);
    expect(damagedFiles(folder)).toEqual(['publishers.json.damaged']);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
  });

  it('is kept in a copy of a file that is no list', () => {
    const { folder, path, saved } = opened('{"settings":');
    saved.save(PUBLISHER as never);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"settings":');
    expect(damagedFiles(folder)).toHaveLength(1);
  });

  it('is read without complaint where nothing is wrong', () => {
    const { folder, log, saved } = opened(`\ufeff${JSON.stringify([PUBLISHER])}`);
    expect([saved.list(), log.lines, damagedFiles(folder)]).toEqual([[PUBLISHER], [], []]);
  });
});

it('a file that was kept once is not kept again at each start, and a second one does not replace the first', () => {
  const path = join(temporaryFolder(), 'list.json');
  const open = () => new SavedList(new SettingsFile(path), { read: () => null, unreadable: () => undefined });
  for (const text of ['one', 'one', 'two', 'one']) {
    writeFileSync(path, text);
    open();
  }
  expect(damagedFiles(join(path, '..'))).toEqual(['list.json.damaged', 'list.json.damaged-2']);
});
