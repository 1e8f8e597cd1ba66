import { expect, test } from 'vitest';
import { argumentsOf, CHANNELS } from '../../electron/ipc-contract';

test.each([
  { channel: 'session', given: [], taken: true, why: 'no arguments wanted, none given' },
  { channel: 'session', given: [undefined], taken: false, why: 'one too many, even an empty one' },
  { channel: 'exportResults', given: ['csv'], taken: true, why: 'a format' },
  { channel: 'exportResults', given: ['exe'], taken: false, why: 'no format' },
  { channel: 'exportResults', given: ['csv', '/etc/passwd'], taken: false, why: 'one too many' },
  { channel: 'exportResults', given: [], taken: false, why: 'too few' },
  { channel: 'exportResults', given: [['csv']], taken: false, why: 'a list that prints like a format' },
  { channel: 'exportResults', given: ['__proto__'], taken: false, why: 'a name that every object has' },
  { channel: 'exportFile', given: [{ sheet: 'laps', of: 'Elite', format: 'pdf' }], taken: true, why: 'a sheet of a category' },
  { channel: 'exportFile', given: [{ sheet: 'laps', of: null, format: 'pdf' }], taken: true, why: 'a sheet of all' },
  { channel: 'exportFile', given: [{ sheet: '../race/control', of: null, format: 'pdf' }], taken: false, why: 'no name of a sheet' },
  {
    channel: 'exportFile',
    given: [{ sheet: 'laps', of: null, format: 'pdf', path: '/etc/passwd' }],
    taken: false,
    why: 'one member too many',
  },
  { channel: 'exportFile', given: [{ sheet: 'laps', of: ['x'], format: 'pdf' }], taken: false, why: 'a list instead of a name' },
  { channel: 'openBoard', given: ['board'], taken: true, why: 'a face' },
  { channel: 'openBoard', given: ['http://evil.example/'], taken: false, why: 'an address' },
  { channel: 'setTheme', given: ['dark'], taken: true, why: 'a theme' },
  { channel: 'setLanguage', given: ['en'], taken: true, why: 'a language' },
  { channel: 'setLanguage', given: [null], taken: true, why: 'that of the system' },
  { channel: 'setLanguage', given: ['xx'], taken: false, why: 'a language that is not spoken' },
  { channel: 'setLanguage', given: [], taken: false, why: 'too few' },
  { channel: 'setTheme', given: [{}], taken: false, why: 'an object' },
] as const)('$channel $given: taken $taken ($why)', ({ channel, given, taken }) => {
  expect(argumentsOf[channel](given)).toEqual(taken ? given : null);
});

test('every channel refuses invalid arguments', () => {
  for (const channel of CHANNELS) expect(argumentsOf[channel]([42, null, {}]), channel).toBeNull();
});
