import { describe, expect, test } from 'vitest';
import { alarmText } from '../../../renderer/app/alarm-text';
import { type AlarmMessage, alarmsOf, leaderOverdue, sounding, stillSilenced } from '../../../renderer/state/alarms';
import { isLinkLost, linkHealth, STALE_MS } from '../../../renderer/state/link-state';
import { EMPTY_LIVE } from '../../../renderer/state/live';
import { clockCorrection, pageOf, readerToCorrect, shiftToMake, startTime, startToSet } from '../../../renderer/state/pages';
import { withPlaces } from '../../../src/domain/model/classification';
import type { Ms } from '../../../src/domain/model/time';
import type { components } from '../../../src/http/generated/api';
import { TEXTS } from '../../texts/english';
import { ridden, standings } from '../rows';

const { journal, links } = EMPTY_LIVE;
/** A reason that this page has no text of its own for. */
const REASON = { reason_code: 'of-a-newer-station', reason_params: {} };
const READER: components['schemas']['Reader'] = {
  id: 'r1',
  address: 'yr9700+tcp://10.0.0.5:4001',
  kind: 'yr9700',
  state: 'ready',
  reason: 'So.',
  reason_code: 'of-a-newer-station',
  reason_params: {},
  since: '2026-05-12T10:00:00.000Z',
  identity: null,
  last_read_at: null,
  reads: 0,
  dropped_bytes: 0,
  dropped_messages: 0,
  waiting_reads: 0,
  antennas: [],
  clock: null,
  can_set_clock: false,
  can_set_operation: false,
  operating: null,
  notices: [],
};
/** It ends at noon. */
function standstill(ms: number): components['schemas']['Standstill'] {
  const noon = Date.UTC(2026, 4, 12, 12);
  return { from: new Date(noon - ms).toISOString(), to: new Date(noon).toISOString(), why: 'stalled' };
}
const well = {
  now: Date.parse(READER.since),
  link: { kind: 'open' },
  isLinkLost: false,
  journal,
  links,
  readers: [],
  publishers: [],
  webhooks: [],
  health: null,
  control: null,
  machines: null,
} as const;

test('results that are not online for three intervals are an alarm without sound, which says why', () => {
  const publisher = { name: 'Club', overdue: true, behind_ms: 42_000, fault: null } as components['schemas']['Publisher'];
  const found = alarmsOf({ ...well, publishers: [publisher, { ...publisher, name: 'Stick', overdue: false }] });
  expect(found.map(({ key, loud, message }) => [key, loud, alarmText(message, TEXTS)])).toEqual([
    ['publisher:Club', false, expect.stringMatching(/^Results online \(Club\) are out of date by 0:00:42\. Uploads take longer/)],
  ]);
});

test('a webhook that is not taken is an alarm without sound from the third failed try on, unless it is paused', () => {
  const fault = { code: 'of-a-newer-station', params: {}, text: 'It answers 500.' };
  const webhook = { name: 'TV', paused: false, fault, failures: 3, next_in_ms: 4_000 } as unknown as components['schemas']['Webhook'];
  const others = [
    { ...webhook, name: 'A', failures: 2 },
    { ...webhook, name: 'B', paused: true },
    { ...webhook, name: 'C', fault: null, failures: 0 },
  ];
  const found = alarmsOf({ ...well, webhooks: [webhook, ...others] });
  expect(found.map(({ key, loud, message }) => [key, loud, alarmText(message, TEXTS)])).toEqual([
    ['webhook:TV', false, 'Webhook TV delivers nothing: It answers 500.'],
  ]);
});

describe('an alarm about readers that stand at no point', () => {
  const without = (at_line: boolean, ...readers: string[]) => alarmsOf({ ...well, control: { without_point: { readers, at_line } } });

  test('names them, sounds, and says what becomes of their reads', () => {
    const [alarm] = without(false, '5km', 'gate#2');
    expect([alarm?.loud, alarm && alarmText(alarm.message, TEXTS)]).toEqual([
      true,
      expect.stringMatching(/^No point names reader 5km and gate#2: its reads do not count/),
    ]);
    expect(without(true, '5km').map(({ message }) => alarmText(message, TEXTS))).toEqual([expect.stringMatching(/stands at the line/)]);
    expect(without(false)).toEqual([]);
  });

  test('is a new one for another reader, so that it sounds although the first was silenced', () => {
    expect(without(false, '5km')[0]?.key).not.toBe(without(false, '5km', '10km')[0]?.key);
  });
});

test('a reader that is connected and stopped sounds, because nothing it misses is read', () => {
  const readers = [
    { ...READER, operating: false, can_set_operation: true },
    { ...READER, id: 'r2', operating: true },
    { ...READER, id: 'r3', operating: null },
    { ...READER, id: 'r4', operating: false },
  ];
  expect(alarmsOf({ ...well, readers }).map(({ key, loud, message }) => [key, loud, alarmText(message, TEXTS)])).toEqual([
    ['stopped:r1', true, 'Reader r1 is stopped and reads no tags. Start it under Readers.'],
    [
      'stopped:r4',
      true,
      'Reader r4 is stopped and reads no tags. See its notices under Readers, or start it in its own app or on its own pages.',
    ],
  ]);
});

describe('alarms about what a device reports', () => {
  const notice = { at: READER.since, code: 'of-a-newer-station', params: {}, text: 'Gun at 12.', level: 'warning' } as const;
  const now = Date.parse(notice.at);

  test.each([
    { offer: { passing: { rider: 'tag:80', passing: 7 } }, after: 0, alarms: 1, why: 'a time that was taken back still counts' },
    { offer: {}, after: 0, alarms: 0, why: 'there is nothing to do' },
    { offer: { passing: { rider: 'tag:80', passing: 7 } }, after: 600_000, alarms: 0, why: 'it was long ago' },
  ])('are there while they offer something, for ten minutes: $why', ({ offer, after, alarms }) => {
    const readers = [{ ...READER, notices: [{ ...notice, ...offer }] }];
    const found = alarmsOf({ ...well, now: now + after, readers });
    expect(found.map(({ message }) => alarmText(message, TEXTS))).toEqual(alarms === 1 ? ['Reader r1: Gun at 12.'] : []);
  });

  test('lead to the form of the start time', () => {
    expect([startToSet(startTime(1234)), startToSet('#/race'), startToSet('#/race/start/'), startToSet('#/race/start/x')]).toEqual([
      1234,
      null,
      null,
      null,
    ]);
    expect(pageOf(startTime(1234))).toBe('race');
  });
});

describe('alarms', () => {
  test.each([
    { ms: 300, why: 'stalled', loud: false },
    { ms: 999, why: 'stalled', loud: false },
    { ms: 1_000, why: 'stalled', loud: true },
    { ms: 300, why: 'asleep', loud: true },
  ] as const)('tell of a standstill, with sound where it may move a result: $why for $ms ms', ({ ms, why, loud }) => {
    const told = { ...standstill(ms), why };
    expect(alarmsOf({ ...well, journal: { ...journal, standstill: told } })).toMatchObject([{ loud, message: { code: 'standstill' } }]);
  });

  test('there are none while all is well', () => {
    expect(alarmsOf(well)).toEqual([]);
  });

  test.each([
    { lastMessageAt: 0, now: STALE_MS, lost: false, why: 'a short silence is not a lost link' },
    { lastMessageAt: 0, now: STALE_MS + 1, lost: true, why: 'a longer silence is a lost link, even while the connection is open' },
    { lastMessageAt: null, now: 90_000, lost: false, why: 'before the first message the link is being opened' },
  ])('$why', ({ lastMessageAt, now, lost }) => {
    expect(isLinkLost({ link: { kind: 'open' }, lastMessageAt, now })).toBe(lost);
  });

  test('a page without a connection of its browser says so at once, though it may have heard the station a moment ago', () => {
    expect(isLinkLost({ link: { kind: 'crowded' }, lastMessageAt: 0, now: 0 })).toBe(true);
    expect(alarmsOf({ ...well, isLinkLost: true, link: { kind: 'crowded' } })).toEqual([
      { key: 'link', loud: true, message: { code: 'link-crowded' } },
    ]);
  });

  test.each([
    { link: { kind: 'open' }, silence: 1_000, health: 'live', why: 'with a message a second the link is live' },
    { link: { kind: 'open' }, silence: 3_000, health: 'unsure', why: 'after two missing messages it is not shown as live any more' },
    { link: { kind: 'lost', reason: 'closed' }, silence: 0, health: 'unsure', why: 'a link that broke is not shown as live at once' },
    { link: { kind: 'connecting' }, silence: 500, health: 'unsure', why: 'nor is one that is being opened again' },
    { link: { kind: 'open' }, silence: STALE_MS + 1, health: 'lost', why: 'a long silence is a lost link' },
  ] as const)('$why', ({ link, silence, health }) => {
    expect(linkHealth({ link, lastMessageAt: 10_000, now: 10_000 + silence })).toBe(health);
  });

  const noRace = { kind: 'refused', status: 503, code: 'no-race-open', params: {}, reason: 'said by the station' } as const;

  test('a station that refuses the stream gives its own reason, in the language of the desk', () => {
    const [alarm, ...others] = alarmsOf({ ...well, isLinkLost: true, link: noRace });
    expect(others).toEqual([]);
    expect(alarm?.message.code === 'link-refused' && alarmText(alarm.message, TEXTS)).toBe(
      TEXTS.say('problem', { code: 'no-race-open', params: {} }),
    );
    const unknown = { ...noRace, code: 'of-a-newer-station' };
    const [other] = alarmsOf({ ...well, isLinkLost: true, link: unknown });
    expect(other !== undefined && alarmText(other.message, TEXTS)).toBe('said by the station');
  });

  test('a relay that has nothing from its hub yet does not ask for a race file', () => {
    const machines = { role: 'relay', machines: [{ name: 'Finish' }], left_behind: null } as components['schemas']['Machines'];
    expect(alarmsOf({ ...well, isLinkLost: true, link: noRace, machines })).toEqual([]);
    expect(alarmsOf({ ...well, isLinkLost: true, link: { ...noRace, code: 'other' }, machines })).toHaveLength(1);
  });

  test.each([
    { state: 'lost', loud: true },
    { state: 'silent', loud: true },
    { state: 'off', loud: false },
    { state: 'reading', loud: false },
  ] as const)('a reader that is $state sounds: $loud', ({ state, loud }) => {
    const known = new Map([
      ['r1', { type: 'reader' as const, id: 'r1', state, operating: null, reason: 'So.', ...REASON, since: '', last_read_at: null }],
    ]);
    expect(alarmsOf({ ...well, links: known }).some((alarm) => alarm.loud)).toBe(loud);
  });

  test.each([
    { state: 'reading', connected: [true, false, true], missing: [2] },
    { state: 'ready', connected: [false, false, null], missing: [1, 2] },
    { state: 'reading', connected: [true, null], missing: null },
    { state: 'lost', connected: [true, false], missing: null },
  ] as const)('of the antennas $connected of a reader that is $state, $missing are missing', ({ state, connected, missing }) => {
    const antennas = connected.map((each, index) => ({ antenna: index + 1, reads_last_minute: 0, rssi: null, connected: each }));
    const alarms = alarmsOf({ ...well, readers: [{ ...READER, state, antennas }] });
    expect(alarms).toEqual(
      missing === null
        ? []
        : [{ key: 'antennas', loud: false, message: { code: 'antennas', params: { missing: [{ reader: 'r1', antennas: missing }] } } }],
    );
  });

  test('a wrong clock of a reader is an alarm that does not sound', () => {
    const clock = { offset_ms: 0, spread_ms: 1, drift_ppm: null, alarm: 'Its clock jumped.' };
    expect(alarmsOf({ ...well, readers: [{ ...READER, clock }] })).toMatchObject([
      { loud: false, message: { code: 'reader-clock', params: { reader: 'r1', clock } } },
    ]);
  });

  test('a journal that refuses reads is an alarm', () => {
    const fault = { status: 'fault' as const, sentence: 'Free some space.' };
    expect(alarmsOf({ ...well, journal: fault })).toEqual([
      { key: 'journal', loud: true, message: { code: 'journal-fault', params: { journal: fault } } },
    ]);
  });
});

describe('the text of an alarm', () => {
  const reader = {
    type: 'reader' as const,
    operating: null,
    id: 'r1',
    state: 'lost' as const,
    reason: 'No answer.',
    ...REASON,
    since: '',
    last_read_at: null,
  };
  const clock = { offset_ms: 0, spread_ms: 1, drift_ppm: null, alarm: 'Its clock jumped.' };
  const missing = (...antennas: readonly number[]) => ({ reader: 'r1', antennas });

  test.each<readonly [AlarmMessage, string]>([
    [{ code: 'link-lost' }, 'Connection lost. Data below may be out of date; reconnecting…'],
    [
      { code: 'link-crowded' },
      'This browser has no connection left for this page: too many pages of the station are open in it. Close one of them, then this page connects by itself.',
    ],
    [{ code: 'link-refused', params: { refusal: { kind: 'refused', status: 503, code: null, params: null, reason: 'So.' } } }, 'So.'],
    [
      { code: 'journal-fault', params: { journal: { status: 'fault', sentence: 'Free some space.' } } },
      'Reads are not being saved. Free some space.',
    ],
    [
      { code: 'standstill', params: { standstill: standstill(2_340) } },
      'The computer stood still for 2.4 s until 12:00:00. Times of direct readers may be late by as much. Close other programs.',
    ],
    [
      { code: 'standstill', params: { standstill: { ...standstill(3_725_000), why: 'asleep' } } },
      'The computer was asleep for 1:02:05 until 12:00:00; nothing was recorded. Check the laps of that time, keep the lid open and the power connected.',
    ],
    [{ code: 'reader-lost', params: { reader } }, 'Reader r1 is lost. No answer.'],
    [{ code: 'reader-silent', params: { reader } }, 'Reader r1 is silent. No answer.'],
    [{ code: 'reader-clock', params: { reader: 'r1', clock } }, 'Reader r1: Its clock jumped.'],
    [
      {
        code: 'reader-clock',
        params: { reader: 'r1', clock: { ...clock, alarm_code: 'clock', alarm_params: { problem: 'jumped', by: 2000 } } },
      },
      `Reader r1: ${TEXTS.say('reader', { code: 'clock', params: { problem: 'jumped', by: 2000 as Ms } })}`,
    ],
    [{ code: 'antennas', params: { missing: [missing(2)] } }, 'Not connected: antenna 2 of r1. Check the cables.'],
    [
      { code: 'antennas', params: { missing: [missing(1, 2), { reader: 'r2', antennas: [4] }] } },
      'Not connected: antennas 1, 2 of r1; antenna 4 of r2. Check the cables.',
    ],
  ])('%o is: %s', (message, text) => {
    expect(alarmText(message, TEXTS)).toBe(text);
  });
});

describe('the sound of alarms', () => {
  const alarm = (key: string, loud = true) => ({ key, loud, message: { code: 'link-lost' } as const });

  test('is every loud alarm that was not muted, so that the next loss sounds', () => {
    const alarms = [alarm('reader:a'), alarm('reader:b'), alarm('clock:c', false)];
    expect(sounding(alarms, new Set(['reader:a'])).map(({ key }) => key)).toEqual(['reader:b']);
  });

  test('is an alarm that comes again, even when it was muted before', () => {
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

  test('a finished rider is never overdue', () => {
    expect(leaderOverdue(leader(true), at + 900_000)).toBeNull();
    expect(leaderOverdue(undefined, at)).toBeNull();
  });
});

describe('clocks', () => {
  const SENDER: components['schemas']['SenderClock'] = {
    source: 'gate',
    reader: '192.168.1.130',
    serial: null,
    reads: 12,
    last_read_at: '2026-05-12T10:00:00.000Z',
    finding: 'ahead',
    alarm: true,
    ahead_ms: 7_200_000,
    sentence: 'So.',
    sentence_code: 'of-a-newer-station',
    sentence_params: {},
    correction: null,
    confirmation: null,
  };
  const step = { set_at: '2026-05-12T10:00:00.000Z', by_ms: -5_000, sentence: 'It was set.', sentence_code: 'newer', sentence_params: {} };
  const textsOf = (health: Parameters<typeof alarmsOf>[0]['health']) =>
    alarmsOf({ ...well, health }).map(({ key, loud, message }) => [key, loud, alarmText(message, TEXTS)]);

  test('of reader services that are off are told without a sound, by name, and those that are right are not', () => {
    const right = { ...SENDER, reader: '192.168.1.131', finding: 'kept', alarm: false } as const;
    expect(textsOf({ senders: [SENDER, right], clock_step: null, silence: null, short_first_laps: null })).toEqual([
      ['sender:gate:192.168.1.130', false, 'So.'],
    ]);
  });

  test('of the station that is set is told', () => {
    expect(textsOf({ senders: [], clock_step: step, silence: null, short_first_laps: null })).toEqual([
      ['station-clock', false, 'Clock of this station’s computer: It was set.'],
    ]);
  });

  test('of a time zone that the station does not follow are told without a sound', () => {
    const time_zone = { sentence: 'So.', sentence_code: 'zone-changed', sentence_params: { from: 'Europe/London', to: 'Europe/Berlin' } };
    expect(textsOf({ senders: [], clock_step: null, silence: null, short_first_laps: null, time_zone })).toEqual([
      [
        'time-zone',
        false,
        expect.stringMatching(/^The time zone of this computer is Europe\/Berlin now\. The station goes on with Europe\/London/),
      ],
    ]);
  });

  test('of the line is told, loudly and once for each silence', () => {
    const params = { since: Date.parse('2026-05-12T10:00:00.000Z'), riders: 4 };
    const silence = {
      since: '2026-05-12T10:00:00.000Z',
      riders: 4,
      sentence: 'So.',
      sentence_code: 'line-silent',
      sentence_params: params,
    };
    expect(textsOf({ senders: [], clock_step: null, silence, short_first_laps: null })).toEqual([
      [
        `silence:${silence.since}`,
        true,
        expect.stringMatching(/^Nothing was read since .*, and 4 riders should have passed\. Look at the reader/),
      ],
    ]);
  });

  test('of first laps that nobody rode are told without a sound', () => {
    const laps = {
      ...{ riders: 24, longest_ms: 27_100, later_ms: 298_000, sentence: 'So.' },
      ...{ sentence_code: 'short-first-laps', sentence_params: { riders: 24, longest: 27_100, later: 298_000 } },
    };
    expect(textsOf({ senders: [], clock_step: null, silence: null, short_first_laps: laps })).toEqual([
      ['short-first-laps', false, expect.stringMatching(/^24 riders have a lap 1 of 0:00:27\.1 at most/)],
    ]);
  });

  test('are corrected at an address of their own, whatever the reader is called', () => {
    for (const reader of ['192.168.1.130', '', 'a/b c%', '日']) expect(readerToCorrect(clockCorrection(reader))).toBe(reader);
    expect(['#/race', '#/race/new', '#/race/clock', '#/race/clock/%'].map(readerToCorrect)).toEqual([null, null, null, null]);
    expect(pageOf(clockCorrection('192.168.1.130'))).toBe('race');
  });

  test('carry a measured correction to the form, and none where a part of it is no number', () => {
    const shift = { from: 1_780_740_000_000, until: 1_780_740_002_001, by: -500 };
    expect(shiftToMake(clockCorrection('a/b', shift))).toEqual(shift);
    for (const until of [9, null]) {
      const limited = { ...shift, entries: { from: 4, until } };
      expect(shiftToMake(clockCorrection('a/b', limited))).toEqual(limited);
    }
    expect(readerToCorrect(clockCorrection('a/b', shift))).toBe('a/b');
    expect(
      ['#/race', clockCorrection('a/b'), '#/race/clock/a/1/2', '#/race/clock/a/1/2/x', '#/race/clock/a/1/2/1.5'].map(shiftToMake),
    ).toEqual([null, null, null, null, null]);
  });
});
