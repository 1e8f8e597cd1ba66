import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { preflight, type Sight } from '../../src/http/preflight';
import { TEXTS } from '../texts/english';

const NOW = Date.UTC(2026, 5, 6, 12) as EpochMs;

const READER: Sight['readers'][number] = {
  id: 'sirit510-1',
  address: 'sirit510+tcp://192.168.1.130',
  kind: 'sirit510',
  state: 'reading',
  reason: 'Reads come in.',
  since: NOW,
  identity: null,
  lastReadAt: NOW,
  reads: 10,
  droppedBytes: 0,
  droppedMessages: 0,
  waitingReads: 0,
  antennas: [{ antenna: 1, readsLastMinute: 4, rssi: -60, connected: true }],
  clock: { offset: 120 as Ms, spread: 4 as Ms, driftPpm: null, alarm: null },
  notices: [],
};

const FINE: Sight = {
  health: {
    version: '1',
    startedAt: NOW,
    journal: { path: '/data/a.race', writable: true, fault: null, entries: 1, freeBytes: 50_000_000_000 },
    intake: { reads: 10, known: 0, lastReadAt: NOW, lagMedian: null, lagP99: null },
  },
  readers: [READER],
  now: NOW,
  screens: 1,
  texts: TEXTS,
};

function journal(changes: Partial<Sight['health']['journal']>): Partial<Sight> {
  return { health: { ...FINE.health, journal: { ...FINE.health.journal, ...changes } } };
}

function intake(lastReadAt: number | null): Partial<Sight> {
  return { health: { ...FINE.health, intake: { ...FINE.health.intake, lastReadAt: lastReadAt as EpochMs | null } } };
}

function reader(changes: Partial<typeof READER>): Partial<Sight> {
  return { readers: [{ ...READER, ...changes }] };
}

const ANTENNA = READER.antennas[0];

describe('before the gun', () => {
  it('everything is looked at, and says ok where it is', () => {
    expect(preflight(FINE).map(({ code, verdict }) => `${code} ${verdict}`)).toEqual([
      'journal ok',
      'disk ok',
      'clock ok',
      'reader:sirit510-1 ok',
      'reader-clock:sirit510-1 ok',
      'antenna:sirit510-1:1 ok',
      'tag ok',
      'screens ok',
    ]);
  });

  it.each<[string, Partial<Sight>, string]>([
    ['the disk refuses', journal({ fault: { code: 'disk-full', params: { path: '/data/a.race' } }, writable: false }), 'journal problem'],
    ['the file cannot be written', journal({ writable: false }), 'journal problem'],
    ['little space is left', journal({ freeBytes: 500_000_000 }), 'disk warning'],
    ['no space is left', journal({ freeBytes: 50_000_000 }), 'disk problem'],
    ['the space is unknown', journal({ freeBytes: null }), 'disk warning'],
    ['the battery of the clock died', { now: Date.UTC(1970, 0, 1, 3) as EpochMs }, 'clock problem'],
    ['no reader is linked', { readers: [] }, 'readers warning'],
    ['a reader is lost', reader({ state: 'lost' }), 'reader:sirit510-1 problem'],
    ['a reader is silent', reader({ state: 'silent' }), 'reader:sirit510-1 problem'],
    ['a reader is being opened', reader({ state: 'opening' }), 'reader:sirit510-1 warning'],
    [
      'its clock jumped',
      reader({ clock: { offset: 0 as Ms, spread: 0 as Ms, driftPpm: null, alarm: 'Jumped.' } }),
      'reader-clock:sirit510-1 warning',
    ],
    [
      'its clock is an hour off',
      reader({ clock: { offset: 3_600_000 as Ms, spread: 0 as Ms, driftPpm: null, alarm: null } }),
      'reader-clock:sirit510-1 warning',
    ],
    ['a clock that the reader has is not known', reader({ clock: null }), 'reader-clock:sirit510-1 warning'],
    [
      'a linked reader raised an alarm lately',
      reader({ notices: [{ at: (NOW - 60_000) as EpochMs, code: 'unreadable', text: 'Only noise comes.', level: 'alarm' }] }),
      'reader:sirit510-1 warning',
    ],
    ['an antenna is unplugged', reader({ antennas: ANTENNA ? [{ ...ANTENNA, connected: false }] : [] }), 'antenna:sirit510-1:1 problem'],
    ['an antenna is quiet', reader({ antennas: ANTENNA ? [{ ...ANTENNA, readsLastMinute: 0 }] : [] }), 'antenna:sirit510-1:1 warning'],
    ['nothing was ever read', intake(null), 'tag warning'],
    ['nothing was read lately', intake(NOW - 61_000), 'tag warning'],
    ['the clock was set back since the last read', intake(NOW + 3_600_000), 'tag warning'],
    ['nobody watches', { screens: 0 }, 'screens warning'],
  ])('it is said when %s', (_why, changes, expected) => {
    const checks = preflight({ ...FINE, ...changes });
    expect(checks.filter(({ verdict }) => verdict !== 'ok').map(({ code, verdict }) => `${code} ${verdict}`)).toContain(expected);
    for (const { sentence } of checks) expect(sentence).toMatch(/[.!]$/);
  });

  it('a reader without a clock of its own has no clock to look at', () => {
    const codes = preflight({ ...FINE, ...reader({ kind: 'yr9700', clock: null }) }).map(({ code }) => code);
    expect(codes).not.toContain('reader-clock:sirit510-1');
  });

  it.each<{ why: string; changes: Partial<typeof READER>; says: string }>([
    {
      why: 'an alarm of the last minutes stands for a link that works',
      changes: { notices: [{ at: (NOW - 299_000) as EpochMs, code: 'unreadable', text: 'Only noise comes.', level: 'alarm' }] },
      says: 'Only noise comes.',
    },
    {
      why: 'older ones have had their time',
      changes: { notices: [{ at: (NOW - 301_000) as EpochMs, code: 'unreadable', text: 'Only noise comes.', level: 'alarm' }] },
      says: READER.reason,
    },
    {
      why: 'warnings are no alarms',
      changes: { notices: [{ at: NOW, code: 'polling', text: 'It is asked.', level: 'warning' }] },
      says: READER.reason,
    },
    {
      why: 'a link that is lost is what matters',
      changes: {
        state: 'lost',
        reason: 'The cable is out.',
        notices: [{ at: NOW, code: 'unreadable', text: 'Only noise comes.', level: 'alarm' }],
      },
      says: 'The cable is out.',
    },
  ])('the sentence for a reader is what matters most: $why', ({ changes, says }) => {
    expect(preflight({ ...FINE, ...reader(changes) }).find(({ code }) => code === 'reader:sirit510-1')?.sentence).toBe(says);
  });

  it.each<[number, string]>([
    [76_934_000_000, '76.9 GB are free.'],
    [999_999_999, '999 MB are free: enough for a race, but not for many.'],
    [50_000_000, 'Only 50 MB are free: make room before the start.'],
  ])('%d bytes are said as people say them', (freeBytes, sentence) => {
    expect(preflight({ ...FINE, ...journal({ freeBytes }) }).find(({ code }) => code === 'disk')?.sentence).toBe(sentence);
  });

  it('the clock is said as a watch at the line shows it, with its zone', () => {
    const clock = preflight(FINE).find(({ code }) => code === 'clock');
    expect(clock?.sentence).toMatch(/^It says 6 Jun 2026, \d\d:\d\d:\d\d [A-Z][^ ]*\.$/);
  });
});
