import { describe, expect, test } from 'vitest';
import { alarmsOf, isLinkLost, leaderOverdue, STALE_MS, sounding, stillSilenced } from '../../../renderer/state/alarms';
import { EMPTY_LIVE } from '../../../renderer/state/live';
import { withPlaces } from '../../../src/domain/model/classification';
import type { components } from '../../../src/http/generated/api';
import { ridden, standings } from '../rows';

const { journal, links } = EMPTY_LIVE;
const READER: components['schemas']['Reader'] = {
  id: 'r1',
  address: 'yr9700+tcp://10.0.0.5:4001',
  kind: 'yr9700',
  state: 'ready',
  reason: 'So.',
  since: '2026-05-12T10:00:00.000Z',
  identity: null,
  last_read_at: null,
  reads: 0,
  dropped_bytes: 0,
  dropped_messages: 0,
  waiting_reads: 0,
  antennas: [],
  clock: null,
  notices: [],
};
const well = { link: { kind: 'open' }, isLinkLost: false, journal, links, readers: [] } as const;

describe('alarms', () => {
  test('there are none while all is well', () => {
    expect(alarmsOf(well)).toEqual([]);
  });

  test.each([
    { heardAt: 0, now: STALE_MS, lost: false, why: 'a short silence is none' },
    { heardAt: 0, now: STALE_MS + 1, lost: true, why: 'a longer one is, though the connection is open' },
    { heardAt: null, now: 90_000, lost: false, why: 'before the first word it is still connecting' },
  ])('$why', ({ heardAt, now, lost }) => {
    expect(isLinkLost({ link: { kind: 'open' }, heardAt, now })).toBe(lost);
  });

  test('a station that refuses is told with its own sentence', () => {
    expect(alarmsOf({ ...well, isLinkLost: true, link: { kind: 'refused', status: 503, reason: 'No race is open.' } })).toEqual([
      { key: 'link', loud: true, sentence: 'No race is open.' },
    ]);
  });

  test.each([
    { state: 'lost', loud: true },
    { state: 'silent', loud: true },
    { state: 'off', loud: false },
    { state: 'reading', loud: false },
  ] as const)('a reader that is $state sounds: $loud', ({ state, loud }) => {
    const known = new Map([['r1', { type: 'reader' as const, id: 'r1', state, reason: 'So.', since: '', last_read_at: null }]]);
    expect(alarmsOf({ ...well, links: known }).some((alarm) => alarm.loud)).toBe(loud);
  });

  test.each([
    { state: 'reading', connected: [true, false, true], told: ['Not connected: antenna 2 of r1. Check the cables.'] },
    { state: 'ready', connected: [false, false, null], told: ['Not connected: antennas 1, 2 of r1. Check the cables.'] },
    { state: 'reading', connected: [true, null], told: [] },
    { state: 'lost', connected: [true, false], told: [] },
  ] as const)('of antennas $connected of a reader that is $state is told: $told', ({ state, connected, told }) => {
    const antennas = connected.map((each, index) => ({ antenna: index + 1, reads_last_minute: 0, rssi: null, connected: each }));
    const alarms = alarmsOf({ ...well, readers: [{ ...READER, state, antennas }] });
    expect(alarms.map(({ sentence }) => sentence)).toEqual(told);
    expect(alarms.every(({ loud }) => !loud)).toBe(true);
  });

  test('a reader’s clock that is wrong is told', () => {
    const clock = { offset_ms: 0, spread_ms: 1, drift_ppm: null, alarm: 'Its clock jumped.' };
    expect(alarmsOf({ ...well, readers: [{ ...READER, clock }] })).toMatchObject([
      { loud: false, sentence: 'Reader r1: Its clock jumped.' },
    ]);
  });

  test('a journal that takes no reads is told with what to do', () => {
    const fault = { status: 'fault' as const, sentence: 'Free some space.' };
    expect(alarmsOf({ ...well, journal: fault })[0]?.sentence).toBe('Reads are not safe. Free some space.');
  });
});

describe('what is heard', () => {
  const alarm = (key: string, loud = true) => ({ key, loud, sentence: 'So.' });

  test('is every loud alarm that was not silenced, so that the next loss is heard', () => {
    const alarms = [alarm('reader:a'), alarm('reader:b'), alarm('clock:c', false)];
    expect(sounding(alarms, new Set(['reader:a'])).map(({ key }) => key)).toEqual(['reader:b']);
  });

  test('is an alarm that comes anew, though it was silenced before', () => {
    const silenced = new Set(['reader:a', 'reader:b']);
    const later = stillSilenced(silenced, [alarm('reader:b')]);
    expect(sounding([alarm('reader:a'), alarm('reader:b')], later).map(({ key }) => key)).toEqual(['reader:a']);
  });

  test('does not change while the same is wrong', () => {
    const silenced = new Set(['reader:a']);
    expect(stillSilenced(silenced, [alarm('reader:a'), alarm('reader:b')])).toBe(silenced);
  });
});

describe('the leader', () => {
  const at = Date.parse('2026-05-12T10:00:00.000Z');
  const leader = (finished: boolean) => withPlaces(standings(ridden('p1', 3, 180_000, { last_lap_ms: 60_000, finished })))[0];

  test.each([
    { after: 84_000, overdue: null, why: 'is given some time' },
    { after: 90_000, overdue: 30_000, why: 'is overdue by what goes beyond the last lap' },
  ])('$why', ({ after, overdue }) => {
    expect(leaderOverdue(leader(false), at + after)).toBe(overdue);
  });

  test('who has finished is never overdue', () => {
    expect(leaderOverdue(leader(true), at + 900_000)).toBeNull();
    expect(leaderOverdue(undefined, at)).toBeNull();
  });
});
