import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byBib, compareBibs } from '../../../src/domain/model/bib-order';
import { compareNames } from '../../../src/domain/model/name-order';
import { buildScript, SCRIPT_ENV } from '../../journal/built-script';
import { temporaryFolder } from '../../journal/race-folder';

/** In Swedish Ä and Ö come after Z, in Danish Aa does, in Czech Ch after H. */
const NAMES = ['Zebra', 'Öst', 'U10', 'Aalborg', 'U9', 'Ärmel', 'Chur', 'Haag', 'Oslo', 'Cannes'];
const IN_ORDER = ['Aalborg', 'Ärmel', 'Cannes', 'Chur', 'Haag', 'Oslo', 'Öst', 'U9', 'U10', 'Zebra'];
const BIBS = ['12A', 'Ö1', 'Z1', '10', '2', 'A7', '12', 'VIP'];
const BIBS_IN_ORDER = ['Ö1', 'Z1', '2', 'A7', '10', '12', '12A', 'VIP'];

describe('names and bibs have one order', () => {
  test('as people sort names: numbers counted, letters with marks beside those without', () => {
    expect([...NAMES].sort(compareNames)).toEqual(IN_ORDER);
  });

  test('names that a language counts as one still have an order, whichever came first', () => {
    const alike = ['a\u00ad', 'a'];
    expect([...alike].sort(compareNames)).toEqual([...alike].reverse().sort(compareNames));
    expect(compareNames('a', 'a')).toBe(0);
  });

  test('a list is in the order of its bibs, and one without a number comes last', () => {
    const riders = BIBS.map((bib) => ({ bib }));
    expect(byBib(riders).map(({ bib }) => bib)).toEqual(BIBS_IN_ORDER);
    expect([...riders].sort(compareBibs)).toEqual(byBib(riders));
  });

  test.each([
    { of: 'Sweden', LC_ALL: 'sv_SE.UTF-8', language: 'sv-SE' },
    { of: 'Denmark', LC_ALL: 'da_DK.UTF-8', language: 'da-DK' },
    { of: 'the Czech Republic', LC_ALL: 'cs_CZ.UTF-8', language: 'cs-CZ' },
  ])('files and screens of a computer of $of have it, too', async ({ LC_ALL, language }) => {
    const script = await buildScript(join(__dirname, 'ordering-process.ts'), temporaryFolder());
    const args = [script, JSON.stringify({ names: NAMES, bibs: BIBS })];
    const printed = execFileSync(process.execPath, args, { env: { ...process.env, ...SCRIPT_ENV, LC_ALL }, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      language,
      sheet: IN_ORDER,
      categories: IN_ORDER,
      rules: IN_ORDER,
      startList: BIBS_IN_ORDER,
    });
  });
});
