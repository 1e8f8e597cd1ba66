import { expect, test } from 'vitest';
import { safeLine } from '../../src/support/safe-log';
import { wireShape } from '../../src/support/wire-shape';

const KNOWN = {
  isCode: (text: string) => text === 'disk-full',
  paths: ['/race', '/exports/{sheet}.{format}', '/riders/{rider}/trace'],
  kinds: ['llrp'],
};
const AT = Date.UTC(2026, 5, 6, 12);
const line = (entry: object) => safeLine(JSON.stringify({ level: 50, time: AT, pid: 4, hostname: 'anas-laptop', ...entry }), KNOWN);

test('a log line keeps its fixed text, the kind, code and place of an error, and numbers of the program', () => {
  const stack =
    'FaultError: disk-full {"path":"/home/ana/Cup.racetag"}\n    at Ana Bo\n    at write (/home/ana/racetag/out/main/cli.js:120:7)\n    at async C:\\Users\\Ana\\out\\main\\cli.js:9:1';
  const err = { type: 'FaultError', message: 'disk-full /home/ana', stack, fault: { code: 'disk-full', params: { path: '/home/ana' } } };
  expect(line({ err, path: '/home/ana/Cup.racetag', entries: 12, msg: 'race opened' })).toBe(
    '2026-06-06T12:00:00.000Z error race opened entries=12 error=FaultError error-code=disk-full at cli.js:120:7 < cli.js:9:1',
  );
  expect(line({ msg: 'a request failed because of a bug', method: 'GET', url: '/riders/Ana%20Bo/trace?lang=de' })).toBe(
    '2026-06-06T12:00:00.000Z error a request failed because of a bug method=GET path=/riders/{rider}/trace',
  );
  expect(line({ msg: 'a listener of the readers failed', reader: 'llrp-1', err: { code: 'ECONNRESET' } })).toBe(
    '2026-06-06T12:00:00.000Z error a listener of the readers failed reader=llrp-1 error-code=ECONNRESET',
  );
});

test('whatever else stands in a log is left out', () => {
  expect(line({ msg: 'Ana Bo rides for Velo Nord', bib: 12, tag: 'E280', url: 'ftp://ana:pw@club.example/', reader: 'Ana' })).toBe(
    '2026-06-06T12:00:00.000Z error (text left out)',
  );
  expect(safeLine('Ana Bo, 1999-05-12', KNOWN)).toBe('(a line that is no log entry was left out)');
  expect(safeLine('["Ana"]', KNOWN)).toBe('(a line that is no log entry was left out)');
  expect(
    safeLine('{"msg":4,"level":"Ana","time":"Ana","code":"Ana","reason":"Ana","err":{"type":"Ana","code":"Ana","stack":7}}', KNOWN),
  ).toBe('(no time) (no level) (text left out)');
  expect(safeLine('  ', KNOWN)).toBeNull();
});

test('of recorded bytes only the shape is kept', () => {
  const recorded = [
    '2026-06-06T12:00:00.000Z < "aa00E28011606000,12\\r\\n"',
    '2026-06-06T12:00:01.000Z > 04 3E 00 00 00 0A',
    'Ana Bo',
    '2026-06-06T12:00:02.000Z < Ana Bo',
    '',
  ].join('\n');
  expect(wireShape(recorded)).toBe(
    [
      '2026-06-06T12:00:00.000Z < "aa99a99999999999,99\\r\\n"',
      '2026-06-06T12:00:01.000Z > 04 … (6 bytes)',
      '2026-06-06T12:00:02.000Z < (no bytes)',
      '',
    ].join('\n'),
  );
});
