import { describe, expect, it } from 'vitest';
import type { SenderClock } from '../../src/domain/model/sender';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { type PreflightInput, preflight } from '../../src/http/preflight';
import type { ReaderMessage } from '../../src/readers/reader.messages';

const NOW = Date.UTC(2026, 5, 6, 12) as EpochMs;

const READER: PreflightInput['readers'][number] = {
  id: 'sirit510-1',
  address: 'sirit510+tcp://192.168.1.130',
  name: '192.168.1.130',
  kind: 'sirit510',
  state: 'reading',
  hasClock: true,
  canSetClock: false,
  canSetOperation: false,
  isOperating: null,
  reason: { code: 'reading', params: {} },
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

const FINE: PreflightInput = {
  health: {
    version: '1',
    startedAt: NOW,
    journal: { path: '/data/a.race', writable: true, fault: null, entries: 1, freeBytes: 50_000_000_000 },
    intake: { reads: 10, known: 0, lastReadAt: NOW, lagMedian: null, lagP99: null },
    standstills: { count: 0, last: null },
    clockStep: null,
    senders: [],
  },
  readers: [READER],
  now: NOW,
  screens: 1,
  race: {
    hasStarted: false,
    mostReads: { source: 'gate', reader: '192.168.1.130', reads: 9_999, others: 0 },
    silence: null,
    shortFirstLaps: null,
  },
  access: { hasApiKey: true, isTokenShort: false, guesses: 0, lastSource: null },
};

function journal(changes: Partial<PreflightInput['health']['journal']>): Partial<PreflightInput> {
  return { health: { ...FINE.health, journal: { ...FINE.health.journal, ...changes } } };
}

function intake(lastReadAt: number | null): Partial<PreflightInput> {
  return { health: { ...FINE.health, intake: { ...FINE.health.intake, lastReadAt: lastReadAt as EpochMs | null } } };
}

function reader(changes: Partial<typeof READER>): Partial<PreflightInput> {
  return { readers: [{ ...READER, ...changes }] };
}

const STEP = { at: (NOW - 60_000) as EpochMs, by: 5_000 as Ms };
const SENDER_ID = 'sender:gate:192.168.1.130';

/** No linked reader, and a reader service. */
function senders(changes: Partial<SenderClock>): Partial<PreflightInput> {
  const about = { finding: 'in-time', ahead: 0 as Ms, zoneSlip: null, stationSetBy: null, misdated: null, correction: null } as const;
  const sender = { source: 'gate', reader: '192.168.1.130', serial: null, lastReadAt: NOW, ...about, ...changes };
  return { readers: [], health: { ...FINE.health, senders: [sender] } };
}

/** The findings of the checks with these ids: verdict, code and parameters. */
function found(changes: Partial<PreflightInput>, id: string) {
  const check = preflight({ ...FINE, ...changes }).find((each) => each.id === id);
  return check === undefined ? null : [check.verdict, check.finding.code, check.finding.params];
}

/** A notice of a reader, `ago` before the check. */
function notice(ago: number, message: ReaderMessage, level: 'alarm' | 'warning' = 'alarm'): (typeof READER.notices)[number] {
  return { at: (NOW - ago) as EpochMs, message, level };
}

const UNREADABLE: ReaderMessage = { code: 'unreadable', params: {} };
const JUMPED: ReaderMessage = { code: 'clock', params: { problem: 'jumped', by: 5000 as Ms } };
const NOT_STORED: ReaderMessage = { code: 'not-stored', params: { reason: 'disk-full' } };

describe('the check before the start', () => {
  it('reports all checks in a fixed order', () => {
    expect(preflight(FINE).map(({ id, verdict, title, finding }) => [id, verdict, title.code, finding.code])).toEqual([
      ['journal', 'ok', 'journal-title', 'journal-ok'],
      ['disk', 'ok', 'disk-title', 'disk-ok'],
      ['clock', 'ok', 'clock-title', 'clock-ok'],
      ['reader:sirit510-1', 'ok', 'reader-title', 'reader-state'],
      ['reader-clock:sirit510-1', 'ok', 'reader-clock-title', 'reader-clock-offset'],
      ['antenna:sirit510-1:1', 'ok', 'antenna-title', 'antenna-reads'],
      ['tag', 'ok', 'tag-title', 'tag-read'],
      ['screens', 'ok', 'screens-title', 'screens-connected'],
      ['access', 'ok', 'access-title', 'access-ok'],
    ]);
  });

  const fault = { code: 'disk-full', params: { path: '/data/a.race' } } as const;
  const GB = 1_000_000_000;
  it.each<[string, Partial<PreflightInput>, string, readonly unknown[] | null]>([
    ['the disk is full', journal({ fault, writable: false }), 'journal', ['problem', 'journal-fault', { fault }]],
    ['the file cannot be written', journal({ writable: false }), 'journal', ['problem', 'journal-not-writable', {}]],
    ['1 GB is free', journal({ freeBytes: GB }), 'disk', ['ok', 'disk-ok', { free: GB }]],
    ['less than 1 GB is free', journal({ freeBytes: GB - 1 }), 'disk', ['warning', 'disk-low', { free: GB - 1 }]],
    ['100 MB are free', journal({ freeBytes: GB / 10 }), 'disk', ['warning', 'disk-low', { free: GB / 10 }]],
    ['less than 100 MB are free', journal({ freeBytes: GB / 10 - 1 }), 'disk', ['problem', 'disk-almost-full', { free: GB / 10 - 1 }]],
    ['the free space is unknown', journal({ freeBytes: null }), 'disk', ['warning', 'disk-unknown', {}]],
    ['the clock battery is empty', { now: 10_800_000 as EpochMs }, 'clock', ['problem', 'clock-impossible', { now: 10_800_000 }]],
    ['there is no reader', { readers: [] }, 'readers', ['warning', 'no-readers', {}]],
    [
      'the clock was set in the last half hour',
      { health: { ...FINE.health, clockStep: STEP } },
      'clock',
      ['warning', 'clock-stepped', STEP],
    ],
    [
      'the clock was set longer ago',
      { health: { ...FINE.health, clockStep: { ...STEP, at: (NOW - 1_800_000) as EpochMs } } },
      'clock',
      ['ok', 'clock-ok', { now: NOW }],
    ],
    ['no linked reader is needed while a reader service sends', senders({}), 'readers', null],
    ['a reader service is in time', senders({}), SENDER_ID, ['ok', 'sender-in-time', {}]],
    [
      'the clock of a reader service is ahead',
      senders({ finding: 'ahead', ahead: 7_200_100 as Ms, zoneSlip: 7_200_000 as Ms }),
      SENDER_ID,
      ['warning', 'sender-ahead', { reader: '192.168.1.130', by: 7_200_100, zone_slip: 7_200_000, station_set_by: null }],
    ],
    ['the reads of a reader service were kept', senders({ finding: 'kept', ahead: -60_000 as Ms }), SENDER_ID, ['ok', 'sender-kept', {}]],
    [
      'a correction holds that is not needed any more',
      senders({ finding: 'overcorrected', ahead: -60_000 as Ms }),
      SENDER_ID,
      ['warning', 'sender-overcorrected', { reader: '192.168.1.130', by: -60_000 }],
    ],
    ['no tag was read', intake(null), 'tag', ['warning', 'tag-never-read', {}]],
    ['the last read was a minute ago', intake(NOW - 60_000), 'tag', ['ok', 'tag-read', { ago: 60_000 }]],
    ['the last read was longer ago', intake(NOW - 60_001), 'tag', ['warning', 'tag-read-long-ago', { ago: 60_001 }]],
    ['the last read was in this moment', intake(NOW), 'tag', ['ok', 'tag-read', { ago: 0 }]],
    ['the clock was set back after the last read', intake(NOW + 1), 'tag', ['warning', 'tag-clock-set-back', {}]],
    ['no screen is connected', { screens: 0 }, 'screens', ['warning', 'no-screens', {}]],
    ['screens are connected', { screens: 3 }, 'screens', ['ok', 'screens-connected', { screens: 3 }]],
  ])('reports that %s', (_what, changes, id, expected) => {
    expect(found(changes, id)).toEqual(expected);
  });

  it.each<[ReturnType<typeof reader>, string]>([
    [reader({ state: 'lost' }), 'problem'],
    [reader({ state: 'silent' }), 'problem'],
    [reader({ state: 'off' }), 'problem'],
    [reader({ state: 'opening' }), 'warning'],
    [reader({ state: 'ready' }), 'ok'],
    [reader({ state: 'reading' }), 'ok'],
  ])('judges a reader by its state: %#', (changes, verdict) => {
    expect(found(changes, 'reader:sirit510-1')).toEqual([verdict, 'reader-state', { state: READER.reason }]);
  });

  it.each<{ why: string; changes: Partial<typeof READER>; code: string }>([
    { why: 'an alarm of the last five minutes', changes: { notices: [notice(300_000, UNREADABLE)] }, code: 'reader-alarm' },
    { why: 'not an older alarm', changes: { notices: [notice(300_001, UNREADABLE)] }, code: 'reader-state' },
    {
      why: 'not an alarm about its clock, which has a check of its own',
      changes: { notices: [notice(0, JUMPED)] },
      code: 'reader-state',
    },
    {
      why: 'that it is stopped, before any alarm',
      changes: { isOperating: false, notices: [notice(0, UNREADABLE)] },
      code: 'reader-stopped',
    },
    { why: 'not an alarm about reads not stored', changes: { notices: [notice(0, NOT_STORED)] }, code: 'reader-state' },
    { why: 'not a warning', changes: { notices: [notice(0, UNREADABLE, 'warning')] }, code: 'reader-state' },
    {
      why: 'not an alarm while the link is lost',
      changes: { state: 'lost', notices: [notice(0, UNREADABLE)] },
      code: 'reader-state',
    },
  ])('reports the most important finding of a reader: $why', ({ changes, code }) => {
    expect(found(reader(changes), 'reader:sirit510-1')?.[1]).toBe(code);
  });

  const clock = (offset: number, alarm: ReaderMessage | null = null) => ({
    clock: { offset: offset as Ms, spread: 0 as Ms, driftPpm: null, alarm },
  });
  it.each<{ why: string; changes: Partial<typeof READER>; expected: readonly unknown[] | null }>([
    { why: 'it is unknown', changes: { clock: null }, expected: ['warning', 'reader-clock-unknown', {}] },
    { why: 'this kind of reader has none', changes: { hasClock: false, clock: null }, expected: null },
    { why: 'it jumped', changes: clock(0, JUMPED), expected: ['warning', 'reader-clock-alarm', { alarm: JUMPED }] },
    { why: 'it is a minute behind', changes: clock(60_000), expected: ['ok', 'reader-clock-offset', { offset: 60_000 }] },
    { why: 'it is more than a minute ahead', changes: clock(-60_001), expected: ['warning', 'reader-clock-offset', { offset: -60_001 }] },
  ])('judges the clock of a reader: $why', ({ changes, expected }) => {
    expect(found(reader(changes), 'reader-clock:sirit510-1')).toEqual(expected);
  });

  it.each<{ why: string; antenna: Partial<(typeof READER.antennas)[number]>; state?: typeof READER.state; expected: readonly unknown[] }>([
    { why: 'it reads', antenna: { readsLastMinute: 1 }, expected: ['ok', 'antenna-reads', { reads: 1 }] },
    { why: 'it is quiet', antenna: { readsLastMinute: 0 }, expected: ['warning', 'antenna-quiet', {}] },
    { why: 'it is disconnected', antenna: { connected: false }, expected: ['problem', 'antenna-disconnected', {}] },
    { why: 'the reader does not know whether it is there', antenna: { connected: null }, expected: ['ok', 'antenna-reads', { reads: 4 }] },
    { why: 'the link is lost', antenna: {}, state: 'lost', expected: ['warning', 'antenna-unknown', {}] },
  ])('judges an antenna: $why', ({ antenna, state = 'reading', expected }) => {
    const [first] = READER.antennas;
    if (first === undefined) throw new Error('the sample has no antenna');
    expect(found(reader({ state, antennas: [{ ...first, ...antenna }] }), 'antenna:sirit510-1:1')).toEqual(expected);
  });

  it.each([
    ['no API key', { hasApiKey: false }, 'no-api-key', {}],
    ['a short operator token', { hasApiKey: false, isTokenShort: true }, 'token-short', {}],
    [
      'wrong tokens',
      { hasApiKey: false, guesses: 3, lastSource: '192.168.1.77' },
      'tokens-guessed',
      { guesses: 3, source: '192.168.1.77' },
    ],
  ])('warns of %s', (_what, changes, code, params) => {
    expect(found({ access: { ...FINE.access, ...changes } }, 'access')).toEqual(['warning', code, params]);
  });

  it.each([
    { why: 'ten times the others before the start', reads: 10_000, others: 999, hasStarted: false, warns: true },
    { why: 'all reads before the start', reads: 10_000, others: 0, hasStarted: false, warns: true },
    { why: 'all reads of a race: it may have one reader', reads: 900_000, others: 0, hasStarted: true, warns: false },
    { why: 'far more than the others in a race', reads: 900_000, others: 80_000, hasStarted: true, warns: true },
    { why: 'no more than ten times the others', reads: 10_000, others: 1_000, hasStarted: false, warns: false },
    { why: 'few reads', reads: 9_999, others: 1, hasStarted: false, warns: false },
  ])('warns of a sender with far too many reads: $why', ({ reads, others, hasStarted, warns }) => {
    const most = { source: 'gate', reader: '192.168.1.130', reads, others };
    expect(found({ race: { hasStarted, mostReads: most, silence: null, shortFirstLaps: null } }, 'flood')).toEqual(
      warns ? ['warning', 'flood', most] : null,
    );
  });

  it.each([null, { hasStarted: false, mostReads: null, silence: null, shortFirstLaps: null }])(
    'says nothing about the number of reads without any: %j',
    (race) => {
      expect(found({ race }, 'flood')).toBeNull();
    },
  );
});
