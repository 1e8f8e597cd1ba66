import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READER_FAMILIES } from '../../../src/readers/families';
import { parseReaderAddress, parseReaderList, type ReaderConfig, renderReaderAddress } from '../../../src/readers/kit/address';
import type { OptionFormat } from '../../../src/readers/kit/options.messages';
import type { ReaderMessage } from '../../../src/readers/reader.messages';

const KINDS = [
  'sirit510',
  'yr9700',
  'llrp',
  'mylaps',
  'raceresult',
  'ultra',
  'chronotrack',
  'push',
  'ipico',
  'chafon',
  'portal',
  'p3',
  'cl7206',
  'm6e',
  'crossmgr',
  'lines',
];

function value(name: string, text: string, format: OptionFormat): ReaderMessage {
  return { code: 'option-value', params: { name, value: text, format } };
}

describe('a reader address', () => {
  it.each<{ text: string; config: ReaderConfig; why: string }>([
    {
      text: 'sirit510+tcp://192.168.1.130?control=50007&event=50008',
      config: {
        kind: 'sirit510',
        place: { via: 'tcp', host: '192.168.1.130', port: 50007 },
        options: { control: '50007', event: '50008' },
      },
      why: 'the usual port, and both ports by name',
    },
    {
      text: 'sirit510+serial:/dev/ttyUSB0?baud=57600',
      config: { kind: 'sirit510', place: { via: 'serial', port: '/dev/ttyUSB0', baudRate: 57600 }, options: {} },
      why: 'a path and a speed',
    },
    {
      text: 'yr9700+serial:COM4',
      config: { kind: 'yr9700', place: { via: 'serial', port: 'COM4', baudRate: 115200 }, options: {} },
      why: 'the speed of the kind',
    },
    {
      text: ' YR9700+TCP://[fe80::1]:4001/ ',
      config: { kind: 'yr9700', place: { via: 'tcp', host: 'fe80::1', port: 4001 }, options: {} },
      why: 'brackets around IPv6, any case, blanks around',
    },
    {
      text: 'llrp+tcp://10.0.0.5?antennas=1+2',
      config: { kind: 'llrp', place: { via: 'tcp', host: '10.0.0.5', port: 5084 }, options: { antennas: '1+2' } },
      why: 'a plus is a plus',
    },
    {
      text: 'llrp+tcp://10.0.0.5?power=31.25',
      config: { kind: 'llrp', place: { via: 'tcp', host: '10.0.0.5', port: 5084 }, options: { power: '31.25' } },
      why: 'powers in quarters of a dBm',
    },
    {
      text: 'lines+tcp://10.0.0.6?format=ultra',
      config: { kind: 'lines', place: { via: 'tcp', host: '10.0.0.6', port: 23 }, options: { format: 'ultra' } },
      why: 'the port of the format',
    },
    {
      text: 'lines+tcp://10.0.0.6?format=ipico',
      config: { kind: 'lines', place: { via: 'tcp', host: '10.0.0.6', port: 10_000 }, options: { format: 'ipico' } },
      why: 'a format with the port of the kind',
    },
    {
      text: 'lines+tcp://10.0.0.6:10000?format=ultra',
      config: { kind: 'lines', place: { via: 'tcp', host: '10.0.0.6', port: 10_000 }, options: { format: 'ultra' } },
      why: 'a port in the address comes first',
    },
    {
      text: 'lines+serial:usb-FTDI_A5-if00?baud=9600&pattern=(%3F%3Ctag%3E%5BA-F%5D%7B2%2C4%7D)',
      config: {
        kind: 'lines',
        place: { via: 'serial', port: 'usb-FTDI_A5-if00', baudRate: 9600 },
        options: { pattern: '(?<tag>[A-F]{2,4})' },
      },
      why: 'a stable id, and a pattern with a comma',
    },
  ])('is parsed: $text ($why)', ({ text, config }) => {
    expect(parseReaderAddress(text, READER_FAMILIES)).toEqual({ ok: true, config });
  });

  it.each<{ text: string; problem: ReaderMessage }>([
    { text: '', problem: { code: 'address-form', params: { address: '', kinds: KINDS } } },
    { text: '192.168.1.130', problem: { code: 'address-form', params: { address: '192.168.1.130', kinds: KINDS } } },
    { text: 'alien+tcp://10.0.0.1', problem: { code: 'address-form', params: { address: 'alien+tcp://10.0.0.1', kinds: KINDS } } },
    { text: 'llrp+serial:COM1', problem: { code: 'address-link', params: { kind: 'llrp', link: 'serial', address: 'llrp+serial:COM1' } } },
    { text: 'sirit510+tcp://', problem: { code: 'address-host', params: { value: '//', port: 50_007 } } },
    { text: 'sirit510+tcp://a b', problem: { code: 'address-host', params: { value: '//a b', port: 50_007 } } },
    { text: 'yr9700+tcp://10.0.0.1:70000', problem: { code: 'address-port', params: { port: 70_000 } } },
    { text: 'yr9700+serial:?baud=115200', problem: { code: 'address-no-port', params: {} } },
    { text: 'yr9700+serial:COM4?baud=fast', problem: { code: 'address-baud', params: { value: 'fast', example: 115_200 } } },
    { text: 'yr9700+serial:COM4?baud=000', problem: { code: 'address-baud', params: { value: '000', example: 115_200 } } },
    { text: 'yr9700+serial:COM4?antennas=1,2', problem: value('antennas', '1,2', { type: 'antennas', max: 99 }) },
    {
      text: 'sirit510+tcp://10.0.0.1?console=list',
      problem: { code: 'option-unknown', params: { name: 'console', kind: 'sirit510', link: 'tcp' } },
    },
    { text: 'sirit510+tcp://10.0.0.1?antennas=1+5', problem: value('antennas', '1+5', { type: 'antennas', max: 4 }) },
    {
      text: 'llrp+tcp://10.0.0.1?power=31.255',
      problem: value('power', '31.255', { type: 'number', unit: 'dBm', min: 0, max: 99, decimals: 2 }),
    },
    { text: 'lines+serial:COM4?pattern=(', problem: value('pattern', '(', { type: 'pattern' }) },
    { text: 'yr9700+serial:COM4?power=%', problem: { code: 'address-escape', params: { address: 'yr9700+serial:COM4?power=%' } } },
  ])('is refused with the problem: "$text"', ({ text, problem }) => {
    expect(parseReaderAddress(text, READER_FAMILIES)).toEqual({ ok: false, problems: [problem] });
  });

  it('names every problem at once', () => {
    const parsed = parseReaderAddress('yr9700+tcp://10.0.0.1:0?power=x&colour=red', READER_FAMILIES);
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(3);
  });

  it('parses to the same config from its canonical form', () => {
    const serial = fc.record({
      kind: fc.constantFrom('sirit510' as const, 'yr9700' as const),
      place: fc.record({
        via: fc.constant('serial' as const),
        port: fc.string({ minLength: 1 }).filter((name) => name.trim() === name),
        baudRate: fc.integer({ min: 300, max: 921600 }),
      }),
      options: fc.constantFrom({}, { antennas: '1+2', power: '27' }),
    });
    const tcp = fc.record({
      kind: fc.constant('yr9700' as const),
      place: fc.record({
        via: fc.constant('tcp' as const),
        host: fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain()),
        port: fc.integer({ min: 1, max: 65535 }),
      }),
      options: fc.constantFrom({}, { depart: '300' }),
    });
    fc.assert(
      fc.property(fc.oneof(serial, tcp), (config) => {
        const rendered = renderReaderAddress(config);
        const host = config.place.via === 'tcp' ? { host: config.place.host.toLowerCase() } : {};
        expect(parseReaderList(rendered, READER_FAMILIES)).toEqual({
          configs: [{ ...config, place: { ...config.place, ...host } }],
          problems: [],
        });
      }),
    );
  });
});

describe('a list of reader addresses', () => {
  it('keeps the usable addresses and names the problems of the others', () => {
    const { configs, problems } = parseReaderList('yr9700+serial:COM4, nonsense,,crossmgr+tcp://0.0.0.0:53135', READER_FAMILIES);
    expect(configs.map((config) => config.kind)).toEqual(['yr9700', 'crossmgr']);
    expect(problems).toHaveLength(1);
  });

  it('is empty for empty text', () => {
    expect(parseReaderList('', READER_FAMILIES)).toEqual({ configs: [], problems: [] });
  });
});

it.each([
  'lines+tcp://user:geheim@192.168.1.130:4001?format=timy',
  'push+https://root:geheim@192.168.1.140?password=geheim',
  'nothing+tcp://user:geheim@host?key=geheim',
  'push+post://user:geheim@host/x y',
  'lines+tcp://192.168.1.130 4001?password=geheim',
])('what is wrong with an address names no password that is in it, wherever it stands: %s', (address) => {
  const parsed = parseReaderAddress(address, READER_FAMILIES);
  expect(parsed.ok).toBe(false);
  expect(JSON.stringify(parsed)).not.toContain('geheim');
});
