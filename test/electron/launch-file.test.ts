import { expect, test } from 'vitest';
import { launchFile } from '../../electron/launch-file';

test.each([
  { argv: ['/opt/racetag', '/races/cup.racetag'], file: '/races/cup.racetag', why: 'opened from a file manager' },
  { argv: ['electron', '.', 'cup.racetag'], file: '/home/ann/cup.racetag', why: 'relative to where it was typed' },
  { argv: ['/opt/racetag', '--no-sandbox', 'CUP.RACETAG', '--lang=de'], file: '/home/ann/CUP.RACETAG', why: 'among switches, any case' },
  { argv: ['/opt/racetag', '/a.racetag', '/b.racetag'], file: '/b.racetag', why: 'the last of several' },
  { argv: ['/opt/racetag', '--user-data-dir=/x.racetag'], file: null, why: 'a switch that ends like a file' },
  { argv: ['/opt/racetag'], file: null, why: 'no file' },
])('the race file of a command line: $file ($why)', ({ argv, file }) => {
  expect(launchFile(argv, '/home/ann')).toBe(file);
});
