import { expect, test } from 'vitest';
import { launchFile, launchSettings } from '../../electron/launch-arguments';

test.each([
  { argv: ['/opt/racetag', '/races/cup.racetag'], file: '/races/cup.racetag', why: 'opened from a file manager' },
  { argv: ['electron', '.', 'cup.racetag'], file: '/home/ann/cup.racetag', why: 'relative to the working directory' },
  { argv: ['/opt/racetag', '--no-sandbox', 'CUP.RACETAG', '--lang=de'], file: '/home/ann/CUP.RACETAG', why: 'among switches, any case' },
  { argv: ['/opt/racetag', '/a.racetag', '/b.racetag'], file: '/b.racetag', why: 'the last of several' },
  { argv: ['/opt/racetag', '--user-data-dir=/x.racetag'], file: null, why: 'a switch that ends like a file' },
  { argv: ['/opt/racetag'], file: null, why: 'no file' },
])('the race file of a command line is $file: $why', ({ argv, file }) => {
  expect(launchFile(argv, '/home/ann')).toBe(file);
});

test.each([
  { args: ['.', '--port', '9000', '--data=/races'], settings: { PORT: '9000', RACETAG_DATA_DIR: '/races' }, why: 'both ways of writing' },
  {
    args: ['--no-sandbox', '--user-data-dir=/x', '--host', '127.0.0.1', 'cup.racetag'],
    settings: { HOST: '127.0.0.1' },
    why: 'among switches and files',
  },
  { args: ['--readers', 'yr9700+serial:COM4'], settings: { RACETAG_READERS: 'yr9700+serial:COM4' }, why: 'readers' },
  { args: ['--port'], settings: {}, why: 'an option without its value' },
  { args: ['--', '--port', '9000'], settings: {}, why: 'after the end of the options' },
  { args: [], settings: {}, why: 'nothing' },
])('the settings of a command line are $settings: $why', ({ args, settings }) => {
  expect(launchSettings(args)).toEqual(settings);
});
