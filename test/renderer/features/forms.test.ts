import { describe, expect, test } from 'vitest';
import { credentialsOf } from '../../../renderer/api/credentials';
import { readFavourites, toggled } from '../../../renderer/features/phone/favourites';
import {
  initialRules,
  minutesAsMs,
  minutesText,
  offsetAsMs,
  offsetText,
  secondsAsMs,
  wholeNumber,
} from '../../../renderer/features/race/rules';
import { addressParts, freshKey, keyIn, linksOf, readerAddress } from '../../../renderer/features/readers/address-parts';
import { preflightText, preflightTone } from '../../../renderer/features/readers/preflight-summary';
import { clockText, signalText } from '../../../renderer/features/readers/reader-figures';
import { nextIndex } from '../../../renderer/features/standings/grid-keys';
import { searchActs } from '../../../renderer/state/search';
import { isThisComputer, screenAddress, withToken } from '../../../renderer/station/screen-address';
import { typedSpan } from '../../../renderer/ui/typed-span';
import { DEFAULT_RULES, RULES_BEFORE } from '../../../src/domain/model/rules';
import { READER_FAMILIES } from '../../../src/readers/families';
import { parseReaderAddress } from '../../../src/readers/kit/address';
import { readerKindRow } from '../../../src/wire/readers-to-wire';
import { rulesOf, rulesRow } from '../../../src/wire/shared/rules';
import { TEXTS } from '../../texts/english';

const texts = TEXTS.catalogue.screens.readers;

describe('the address of a reader', () => {
  const NOTHING_MORE = { kind: 'yr9700', via: 'tcp', antennas: '', power: '', options: '' } as const;
  const kinds = READER_FAMILIES.map((family) => readerKindRow(family, TEXTS));
  const known = kinds.flatMap((row) => linksOf(row).map((via) => ({ kind: row.kind, via })));
  const PLACES = { tcp: '192.168.1.130', https: '192.168.1.130', serial: '/dev/serial/by-id/usb-1,x?100%', post: 'finish' } as const;
  const MEMBERS = { tcp: 'host', https: 'host', serial: 'port', post: 'name' } as const;
  const address = (parts: Parameters<typeof readerAddress>[0]): string =>
    readerAddress(parts, kinds.find(({ kind }) => kind === parts.kind) ?? null);

  test.each(known)('$kind over $via is one that the station understands', ({ kind, via }) => {
    const place = PLACES[via];
    const options = via === 'post' ? freshKey() : '';
    const parsed = parseReaderAddress(address({ ...NOTHING_MORE, kind, via, place, options }), READER_FAMILIES);
    expect(parsed).toMatchObject({ ok: true, config: { kind, place: { via, [MEMBERS[via]]: place } } });
  });

  test('a key is made for each reader that posts, and shown until it is only stars', () => {
    expect(keyIn(freshKey())).toMatch(/^[a-z2-9]{20}$/);
    expect(freshKey()).not.toBe(freshKey());
    expect([keyIn('depart=500&key=abc'), keyIn('key=***'), keyIn('')]).toEqual(['abc', '', '']);
  });

  test('options are written after the question mark, typed with or without it', () => {
    const parts = { ...NOTHING_MORE, kind: 'yr9700', via: 'serial', place: 'COM4' } as const;
    expect(address({ ...parts, options: '?baud=38400' })).toBe('yr9700+serial:COM4?baud=38400');
    expect(address({ ...parts, options: 'baud=38400' })).toBe('yr9700+serial:COM4?baud=38400');
  });

  test.each([
    { antennas: '1 2', power: '30', query: '?antennas=1+2&power=30', why: 'a blank lies between ports' },
    { antennas: '1, 2', power: ' 27,5 ', query: '?antennas=1+2&power=27.5', why: 'so does a comma, which also stands for a point' },
    { antennas: '', power: '', query: '', why: 'what is left empty stays as the reader has it' },
  ])('ports $antennas and power $power are typed as people write them: $why', ({ antennas, power, query }) => {
    expect(address({ ...NOTHING_MORE, kind: 'sirit510', place: '10.0.0.5', antennas, power })).toBe(`sirit510+tcp://10.0.0.5${query}`);
  });

  test.each([
    { antennas: 'one', power: '', query: '?antennas=one' },
    { antennas: '1 x2', power: '', query: '?antennas=1+x2' },
    { antennas: '', power: '30&x', query: '?power=30%26x' },
  ])('invalid ports $antennas or power $power are sent to the station, which refuses them', ({ antennas, power, query }) => {
    const typed = address({ ...NOTHING_MORE, kind: 'sirit510', place: '10.0.0.5', antennas, power });
    expect(typed).toBe(`sirit510+tcp://10.0.0.5${query}`);
    expect(parseReaderAddress(typed, READER_FAMILIES).ok).toBe(false);
  });

  test('power is an option of an LLRP reader', () => {
    expect(address({ ...NOTHING_MORE, kind: 'llrp', place: '10.0.0.5', power: '31,25' })).toBe('llrp+tcp://10.0.0.5?power=31.25');
  });

  test('ports and power are left out for kinds that take none', () => {
    expect(address({ ...NOTHING_MORE, kind: 'lines', place: '10.0.0.5', antennas: '1', power: '30' })).toBe('lines+tcp://10.0.0.5');
  });

  test.each([
    'sirit510+tcp://192.168.1.130:50007?antennas=1+2&power=27.5&depart=1500',
    'yr9700+serial:/dev/serial/by-id/usb-1%2Cx%3F100%25?baud=115200',
    'llrp+tcp://[fe80::1%eth0]:5084?antennas=1&power=31.25',
    'lines+tcp://10.0.0.5:10000?pattern=(%3F%3Ctag%3E%5Cd%2B)&format=plain',
  ])('%s is the same after it was split into its parts', (text) => {
    expect(address(addressParts(text))).toBe(text);
  });
});

describe('the figures of a reader', () => {
  test.each([
    { clock: null, text: 'none, or not known yet' },
    { clock: { offset_ms: 0, spread_ms: 1 }, text: 'exact, ± 1 ms' },
    { clock: { offset_ms: 12, spread_ms: 1 }, text: '12 ms behind, ± 1 ms' },
    { clock: { offset_ms: -2_400, spread_ms: 8 }, text: '2400 ms ahead, ± 8 ms' },
    { clock: { offset_ms: -7_200_400, spread_ms: 300 }, text: '2:00:00.4 ahead, ± 300 ms' },
    { clock: { offset_ms: 144_648_192_618, spread_ms: 0 }, text: '1674 days behind, ± 0 ms' },
  ])('say of the clock: $text', ({ clock, text }) => {
    expect(clockText(clock === null ? null : { ...clock, drift_ppm: null, alarm: null }, false, texts.figures)).toBe(text);
    expect(clockText(null, true, texts.figures)).toBe('none (time of arrival is used)');
  });

  test.each([
    { dropped_bytes: 0, dropped_messages: 0, text: '0' },
    { dropped_bytes: 1, dropped_messages: 1, text: '1 (1 byte)' },
    { dropped_bytes: 1_204, dropped_messages: 3, text: '3 (1,204 bytes)' },
    { dropped_bytes: 0, dropped_messages: 2, text: '2 (0 bytes)' },
  ])('count unreadable messages: $text', ({ text, dropped_bytes, dropped_messages }) => {
    expect(texts.figures.unreadableCount(dropped_messages, dropped_bytes)).toBe(text);
  });
});

test.each([
  { rssi: null, text: 'no signal yet' },
  { rssi: -61, text: 'signal −61 dBm' },
  { rssi: 104, text: 'signal 104' },
])('the strength $rssi of a read is shown as: $text', ({ rssi, text }) => {
  expect(signalText(rssi, texts.antennas)).toBe(text);
});

describe('the summary of the checks before the start', () => {
  test.each([
    { verdicts: ['ok', 'ok'], text: 'All ready', tone: 'ok' },
    { verdicts: ['ok', 'warning'], text: '1 warning', tone: 'warn' },
    { verdicts: ['warning', 'problem', 'warning'], text: '1 problem, 2 warnings', tone: 'bad' },
    { verdicts: ['problem', 'problem'], text: '2 problems', tone: 'bad' },
  ] as const)('$verdicts are: $text', ({ verdicts, text, tone }) => {
    const checks = verdicts.map((verdict) => ({ verdict }));
    expect(preflightText(checks, texts.preflight)).toBe(text);
    expect(preflightTone(checks)).toBe(tone);
  });
});

describe('the address of a screen', () => {
  test.each([
    { station: 'http://10.0.0.2:8600', path: '/board', address: 'http://10.0.0.2:8600/board', why: 'lies below the station' },
    { station: 'http://10.0.0.2:8600/', path: '/live', address: 'http://10.0.0.2:8600/live', why: 'with one slash' },
    {
      station: 'http://10.0.0.2:8600/#key=k',
      path: '/board?rows=8',
      address: 'http://10.0.0.2:8600/board?rows=8#key=k',
      why: 'and keeps the key at its end',
    },
  ])('$why', ({ station, path, address }) => {
    expect(screenAddress(station, path)).toBe(address);
  });

  test.each(['http://10.0.0.2:8600/entry', 'http://10.0.0.2:8600/entry#key=k'])('%s takes the token with it, beside the key', (address) => {
    const { hash } = new URL(withToken(address, 'a token & more'));
    expect(credentialsOf(hash)).toMatchObject({ operatorToken: 'a token & more', apiKey: address.includes('key') ? 'k' : null });
  });
});

test.each([
  { address: 'http://127.0.0.1:8871/', isLocal: true },
  { address: 'http://localhost:8600/#key=k', isLocal: true },
  { address: 'http://[::1]:8600/', isLocal: true },
  { address: 'http://10.0.0.2:8600/', isLocal: false },
  { address: 'http://127.example.org/', isLocal: false },
])('$address is of this computer only: $isLocal', ({ address, isLocal }) => {
  expect(isThisComputer(address)).toBe(isLocal);
});

describe('numbers in the rules', () => {
  test.each([
    { text: '12', value: 12 },
    { text: '0', value: null },
    { text: '1.5', value: null },
    { text: '0x10', value: null },
    { text: '1e3', value: null },
    { text: '', value: null },
    { text: '10001', value: null },
  ])('$text laps are $value', ({ text, value }) => {
    expect(wholeNumber(text, 1, 10_000)).toBe(value);
  });

  test.each([
    { text: '8', value: 8_000 },
    { text: '7,5', value: 7_500 },
    { text: '0', value: 0 },
    { text: '-1', value: null },
    { text: 'x', value: null },
    { text: '86401', value: null },
  ])('$text seconds are $value ms', ({ text, value }) => {
    expect(secondsAsMs(text)).toBe(value);
  });

  test.each([
    { text: '30', value: 1_800_000 },
    { text: '7,5', value: 450_000 },
    { text: '10080', value: 604_800_000 },
    { text: '10081', value: null },
    { text: '6:40', value: 400_000 },
    { text: '1:30:00', value: 5_400_000 },
    { text: '0:59', value: null },
    { text: '169:00:00', value: null },
    { text: '0.9', value: null },
    { text: '', value: null },
    { text: 'x', value: null },
  ])('$text minutes are $value ms', ({ text, value }) => {
    expect(minutesAsMs(text)).toBe(value);
  });

  test.each([
    { ms: 1_800_000, text: '30' },
    { ms: 450_000, text: '7.5' },
    { ms: 400_000, text: '6:40' },
    { ms: 200_001, text: '3:20.001' },
    { ms: 604_799_000, text: '167:59:59' },
  ])('$ms ms are shown as $text minutes, and read as they were', ({ ms, text }) => {
    expect(minutesText(ms)).toBe(text);
    expect(minutesAsMs(text)).toBe(ms);
  });

  test('a new race made with the form starts from the same rules as one made by a program without any', () => {
    expect(rulesOf(initialRules(null), RULES_BEFORE)).toEqual(DEFAULT_RULES);
  });

  test('a new race made while another one is open starts from its rules', () => {
    const open = { ...initialRules(null), total_laps: 12 };
    expect(initialRules(open)).toEqual(open);
  });

  test('a new race is computed by the present rules, also when the open race is an older one', () => {
    const open = { ...rulesRow(RULES_BEFORE), total_laps: 12 };
    expect(rulesOf(initialRules(open), RULES_BEFORE)).toEqual({ ...DEFAULT_RULES, totalLaps: 12 });
  });

  test.each([
    { ms: 0, text: '0:00' },
    { ms: 300_000, text: '5:00' },
    { ms: 3_930_250, text: '1:05:30.250' },
    { ms: 86_400_000, text: '24:00:00' },
  ])('a wave $ms ms after the gun is written and read as $text', ({ ms, text }) => {
    expect(offsetText(ms)).toBe(text);
    expect(offsetAsMs(text)).toBe(ms);
  });

  test.each([
    { text: '1', ms: 60_000 },
    { text: '5 min', ms: 300_000 },
    { text: '1,5', ms: 90_000 },
    { text: '90', ms: 5_400_000 },
    { text: '0', ms: 0 },
    { text: '90 s', ms: 90_000 },
    { text: '30sec', ms: 30_000 },
    { text: '0:30', ms: 30_000 },
    { text: '1:05:30', ms: 3_930_000 },
    { text: '1441', ms: null },
    { text: '5 h', ms: 18_000_000 },
    { text: '-5', ms: null },
    { text: 'abc', ms: null },
  ])('$text is $ms ms: a number without a unit is minutes, as people say it', ({ text, ms }) => {
    expect(offsetAsMs(text)).toBe(ms);
  });

  test('no wave starts more than a day after the gun', () => {
    expect(offsetAsMs('24:00:01')).toBeNull();
  });
});

test.each([
  { text: '2.75', seconds: 2_750, minutes: 165_000 },
  { text: '2.125', seconds: 2_125, minutes: 127_500 },
  { text: '0,5', seconds: 500, minutes: 30_000 },
  { text: '1', seconds: 1_000, minutes: 60_000 },
  { text: '90', seconds: 90_000, minutes: 5_400_000 },
  { text: '0', seconds: 0, minutes: 0 },
])('$text is a span of $seconds ms in seconds, and of $minutes ms in minutes', ({ text, seconds, minutes }) => {
  expect([typedSpan(text, 'seconds'), typedSpan(text, 'minutes')]).toEqual([seconds, minutes]);
});

test.each([
  ['1:30', 90_000],
  ['1:5', 65_000],
  ['1:00:00.125', 3_600_125],
  ['90:00', 5_400_000],
  ['100:00', 6_000_000],
  ['1h', 3_600_000],
  ['1.5 h', 5_400_000],
  ['1h30', 5_400_000],
  ['1h 30min', 5_400_000],
  ['90 min', 5_400_000],
  ['90 s', 90_000],
  ["1'30", 90_000],
  ['1\u201930\u201D', 90_000],
  ["30''", 30_000],
  ['2m30s', 150_000],
])('%s is a span of %d ms, whatever a number without a unit means', (text, ms) => {
  expect([typedSpan(text, 'seconds'), typedSpan(text, 'minutes')]).toEqual([ms, ms]);
});

test.each([
  ['1.30', 1_300],
  ['1,30', 1_300],
  ['0.25', 250],
  ['90.05', 90_050],
])('%s is no span in minutes: it may be meant as minutes and seconds', (text, seconds) => {
  expect([typedSpan(text, 'seconds'), typedSpan(text, 'minutes')]).toEqual([seconds, null]);
});

test.each(['1:', '1:60', '1:90', '1:60:00', '99:99', '1:30:', '0130', '007', '1h90', "1'75", '-5', '+5', '0x10', '1e3', '5 x', 'h', ''])(
  '“%s” is no span of time',
  (text) => {
    expect([typedSpan(text, 'seconds'), typedSpan(text, 'minutes')]).toEqual([null, null]);
  },
);

describe('the cursor of the table', () => {
  test.each([
    { key: 'ArrowDown', at: -1, to: 0, why: 'the first key leads to the first row' },
    { key: 'ArrowDown', at: 4, to: 5, why: 'down is one further' },
    { key: 'ArrowUp', at: 0, to: 0, why: 'the first row is the end of the way up' },
    { key: 'PageDown', at: 95, to: 99, why: 'and the last one of the way down' },
    { key: 'PageUp', at: 50, to: 40, why: 'a page is as many rows as fit' },
    { key: 'Home', at: 50, to: 0, why: 'Home is the leader' },
    { key: 'End', at: 50, to: 99, why: 'End is the last' },
    { key: 'a', at: 50, to: null, why: 'other keys do not move it' },
  ])('$why', ({ key, at, to }) => {
    expect(nextIndex({ key, at, count: 100, page: 10 })).toBe(to);
  });

  test('an empty table has no row to go to', () => {
    expect(nextIndex({ key: 'ArrowDown', at: -1, count: 0, page: 10 })).toBeNull();
  });
});

describe('favourites of a phone', () => {
  test.each([
    { stored: null, bibs: [] },
    { stored: '["7","12"]', bibs: ['7', '12'] },
    { stored: '{"7":1}', bibs: [] },
    { stored: '[7,"12"]', bibs: ['12'] },
    { stored: '[broken', bibs: [] },
  ])('$stored in the storage is $bibs', ({ stored, bibs }) => {
    expect(readFavourites(stored)).toEqual(bibs);
  });

  test('the same star follows and forgets', () => {
    expect(toggled(toggled([], '7'), '12')).toEqual(['7', '12']);
    expect(toggled(['7', '12'], '7')).toEqual(['12']);
  });
});

test('actions are searched by text, author and reason, newest first', () => {
  const acts = [
    { sentence: 'Race created', by: 'station', reason: null },
    { sentence: 'Passing voided', by: 'timekeeper', reason: 'Wrong tag' },
    { sentence: 'Passing entered', by: 'timekeeper', reason: null },
  ];
  expect(searchActs(acts, 'PASSING').map(({ sentence }) => sentence)).toEqual(['Passing entered', 'Passing voided']);
  expect(searchActs(acts, 'wrong')).toHaveLength(1);
  expect(searchActs(acts, '')).toHaveLength(3);
});
