import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SavedReports } from '../../src/core/saved-reports';
import { damagedFiles } from '../../src/damaged-files';
import type { EpochMs } from '../../src/domain/model/time';
import { KeptLog } from './stations';

const REPORT = { key: 'a-key-that-nobody-guesses', bib: '12', what: 'other', text: 'Zoë said', at: null } as const;
const NOON = Date.UTC(2026, 5, 6, 12) as EpochMs;

describe('the file of reports', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const open = () => new SavedReports({ folder: join(folder, 'reports'), log: new KeptLog() });

  it('holds them for the next start, for the race that they are of', () => {
    open().add('race one', REPORT, NOON);
    open().decide('race one', REPORT.key, { state: 'unchanged', reason: 'no', act: null });
    open().setAccepting('race one', false);
    expect(open().of('race one')).toEqual({
      accepting: false,
      reports: [{ ...REPORT, receivedAt: NOON, state: 'unchanged', reason: 'no', act: null }],
    });
    expect(open().of('race two')).toEqual({ accepting: true, reports: [] });
  });

  it('stays in its folder, whatever the id of the race is', () => {
    open().add('../../../outside', REPORT, NOON);
    expect(readdirSync(folder)).toEqual(['reports']);
    expect(open().of('../../../outside').reports).toHaveLength(1);
  });

  it.each([
    ['no JSON', (text: string) => text.slice(0, -9), 0],
    ['no list', () => '{"accepting":true,"reports":{}}', 0],
    ['one report that cannot be read', (text: string) => text.replace('"reports": [', '"reports": [{"key":"x"},'), 1],
    ['no word on whether reports are taken', (text: string) => text.replace('"accepting": true', '"accepting": "yes"'), 1],
  ])('that is damaged is kept under another name, and what can be read of it counts: %s', (_, damage, readable) => {
    open().add('race', REPORT, NOON);
    const [file = ''] = readdirSync(join(folder, 'reports'));
    const path = join(folder, 'reports', file);
    const damaged = damage(readFileSync(path, 'utf8'));
    writeFileSync(path, damaged);
    expect(open().of('race').reports).toHaveLength(readable);
    open().add('race', { ...REPORT, key: 'another-key-of-a-report' }, NOON);
    expect(open().of('race').reports).toHaveLength(readable + 1);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damaged);
    expect(damagedFiles(folder)).toEqual([join('reports', `${file}.damaged`)]);
  });
});
