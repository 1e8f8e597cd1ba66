import { beforeAll, describe, expect, test } from 'vitest';
import { machineFigures, stateTone } from '../../../renderer/features/machines/machine-figures';
import { KEY_ROLES, keyText, stationAddress } from '../../../renderer/features/machines/start-text';
import { stationPart } from '../../../renderer/state/machines';
import { digitOf, PAGES } from '../../../renderer/state/pages';
import { keyCommand } from '../../../renderer/station/key-commands';
import { showPublicTexts } from '../../../renderer/ui/public-texts';
import { TEXTS } from '../../texts/english';

const words = TEXTS.catalogue.screens.machines;
const NOW = Date.parse('2026-06-06T12:00:00.000Z');
const HUB = 'http://192.168.1.20:8600';
const machine = {
  name: 'Start',
  role: 'point',
  heard_at: '2026-06-06T11:59:18.000Z',
  behind: null,
  waiting: 312,
  clock_ms: null,
  state: 'cut-off',
} as const;
const alone = { role: 'alone', epoch: 1, machines: [], left_behind: null, left_when_stepped_down: null, left_at_old_hub: null } as const;
const hubRow = { ...machine, name: HUB, role: 'hub', waiting: 0, state: 'live' } as const;
const left = { hub: HUB, reads: 3, acts: [], sentence: '' };

beforeAll(() => showPublicTexts(TEXTS.catalogue));

describe('what a station is among others', () => {
  test('alone while nobody was heard, a hub as soon as somebody follows it, whatever it was started as', () => {
    expect(stationPart({ ...alone, machines: [] })).toEqual({ role: 'alone', follows: null, isTakenOver: false });
    expect(stationPart({ ...alone, machines: [machine] })).toMatchObject({ role: 'hub', follows: null });
  });

  test.each(['standby', 'relay'] as const)('a %s only shows the race of its hub', (role) => {
    expect(stationPart({ ...alone, role, machines: [hubRow, machine] })).toEqual({ role, follows: HUB, isTakenOver: false });
  });

  test('a point records by itself', () => {
    expect(stationPart({ ...alone, role: 'point', machines: [hubRow] })).toEqual({ role: 'point', follows: null, isTakenOver: false });
  });

  test('a hub whose race was taken over takes nothing any more', () => {
    expect(stationPart({ ...alone, role: 'hub', machines: [], left_behind: left })).toMatchObject({ follows: HUB, isTakenOver: true });
  });
});

describe('the figures of a machine', () => {
  test('what waits, and when it was last heard', () => {
    expect(machineFigures(machine, NOW, words)).toBe('heard 42 s ago · 312 reads wait');
  });

  test('what a follower lacks, and the difference of its clock with sign and unit', () => {
    const follower = { ...machine, role: 'standby', waiting: 0, behind: 1, clock_ms: -2_300 } as const;
    expect(machineFigures(follower, NOW, words)).toBe('heard 42 s ago · 1 entry behind · clock −2.3\u00a0s');
    expect(machineFigures({ ...follower, behind: 0, clock_ms: 120 }, NOW, words)).toBe(
      'heard 42 s ago · has everything · clock +120\u00a0ms',
    );
  });

  test('nothing is said of what is not known', () => {
    expect(machineFigures({ ...machine, heard_at: null, waiting: 0 }, NOW, words)).toBe('not heard yet');
  });

  test('only what is well is green, and what loses reads or results is red', () => {
    const states = Object.keys(words.states) as (keyof typeof words.states)[];
    expect(states.filter((state) => stateTone(state) === 'ok')).toEqual(['live']);
    expect(states.filter((state) => stateTone(state) === 'bad')).toEqual([
      'two-machines',
      'copied-folder',
      'cut-off',
      'refused',
      'differs',
      'no-broker',
      'broker-refused',
      'broker-full',
      'foreign-stream',
      'unfit-stream',
      'other-journal',
      'two-hubs',
      'certificate-expired',
      'certificate-unknown',
      'certificate-name',
      'needs-https',
      'needs-http',
      'no-station',
      'hub-fault',
      'older-file',
    ]);
  });
});

describe('what the holder of a new key is given', () => {
  test('a machine gets the command with role, hub and key', () => {
    expect(keyText('standby', HUB, 'key-abc')).toBe(`RACETAG_ROLE=standby RACETAG_HUB=${HUB} RACETAG_HUB_KEY=key-abc npm run headless`);
  });

  test('a person gets the page that the key opens, signed in', () => {
    expect(keyText('entry', HUB, 'key-a+b')).toBe(`${HUB}/entry#token=key-a%2Bb`);
    expect(keyText('jury', HUB, 'key-abc')).toBe(`${HUB}/#token=key-abc`);
  });

  test('the address is one that other computers reach, without the key of the screens', () => {
    const addresses = [{ url: 'http://127.0.0.1:8600' }, { url: `${HUB}/#key=secret` }];
    expect(stationAddress(addresses, 'http://localhost:8600')).toBe(HUB);
    expect(stationAddress([], 'http://localhost:8600')).toBe('http://localhost:8600');
  });

  test('every role can be chosen, and says what it may', () => {
    expect([...KEY_ROLES].sort()).toEqual(Object.keys(words.keys.may).sort());
  });
});

test('every screen of the desk has a digit of its own, and Alt with it opens that screen', () => {
  const press = { command: false, alt: true, shift: false, focus: 'page', key: '' } as const;
  const opened = PAGES.map((_, position) => keyCommand({ ...press, code: `Digit${digitOf(position)}` }));
  expect(opened).toEqual(PAGES.map((page) => ({ type: 'page', page })));
});
