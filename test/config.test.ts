import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Config, type Environment, type Machine, readConfig, type SettingProblem } from '../src/config';
import { DEFAULT_RULES } from '../src/domain/model/rules';
import { TEXTS } from './texts/english';

const LINUX: Machine = { platform: 'linux', home: '/home/zoe', workingDirectory: '/srv', hasData: () => false };

function configOf(environment: Environment, machine = LINUX): Config {
  const read = readConfig(environment, machine);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

function problemsOf(environment: Environment): readonly SettingProblem[] {
  const read = readConfig(environment, LINUX);
  return read.ok ? [] : read.problems;
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(configOf({})).toEqual({
      port: 8600,
      host: '0.0.0.0',
      logLevel: 'info',
      apiKey: null,
      operatorToken: null,
      role: 'alone',
      hub: null,
      broker: null,
      trustedHosts: [],
      uploadSecretFile: null,
      rmonitorPort: null,
      dataDir: '/home/zoe/.local/share/racetag-station',
      readers: [],
      eventTime: 'timestamp',
      language: null,
      rules: DEFAULT_RULES,
      startAt: null,
    });
  });

  it('treats an empty variable as unset', () => {
    const names = [
      'PORT',
      'HOST',
      'RACETAG_API_KEY',
      'RACE_TOTAL_LAPS',
      'RACE_MIN_LAP_S',
      'RACE_START',
      'RACETAG_DATA_DIR',
      'RACETAG_READERS',
      'LOG_LEVEL',
    ];
    expect(configOf(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(configOf({}));
  });

  it('ignores variables of other programs', () => {
    expect(configOf({ PATH: '/bin', RACETAG_NEVER_HEARD_OF: 'x' })).toEqual(configOf({}));
  });

  it.each([
    { name: 'PORT', text: '0', expected: { port: 0 }, why: 'any free port' },
    { name: 'PORT', text: ' 65535 ', expected: { port: 65_535 }, why: 'spaces around it come from shell scripts' },
    { name: 'LOG_LEVEL', text: 'debug', expected: { logLevel: 'debug' }, why: 'a level' },
    { name: 'LOG_LEVEL', text: 'WARN', expected: { logLevel: 'warn' }, why: 'in any case' },
    { name: 'HOST', text: '::1', expected: { host: '::1' }, why: 'IPv6' },
    { name: 'HOST', text: 'localhost', expected: { host: 'localhost' }, why: 'a name' },
    { name: 'RACETAG_API_KEY', text: 'a~key!', expected: { apiKey: 'a~key!' }, why: 'signs fit into a header' },
    { name: 'RACETAG_ROLE', text: 'hub', expected: { role: 'hub', hub: null }, why: 'others follow it' },
    { name: 'RACETAG_EVENT_TIME', text: 'first', expected: { eventTime: 'first' }, why: 'the reader’s own time' },
    { name: 'RACETAG_LANG', text: 'EN_gb.UTF-8', expected: { language: 'en' }, why: 'as systems write it' },
    { name: 'RACETAG_OPERATOR_TOKEN', text: 'tok', expected: { operatorToken: 'tok' }, why: 'any text' },
    {
      name: 'RACETAG_HOSTS',
      text: 'Timing.Example.org, desk ,',
      expected: { trustedHosts: ['timing.example.org', 'desk'] },
      why: 'host names have no case',
    },
    { name: 'RACETAG_DATA_DIR', text: 'races', expected: { dataDir: '/srv/races' }, why: 'relative to where the station was started' },
    { name: 'RACETAG_DATA_DIR', text: '/data', expected: { dataDir: '/data' }, why: 'absolute' },
    { name: 'RACE_TOTAL_LAPS', text: '10000', expected: { rules: { ...DEFAULT_RULES, totalLaps: 10_000 } }, why: 'the maximum' },
    { name: 'RACE_MIN_LAP_S', text: '0', expected: { rules: { ...DEFAULT_RULES, minLap: 0 } }, why: 'every arrive counts' },
    {
      name: 'RACE_MIN_LAP_S',
      text: '8.07',
      expected: { rules: { ...DEFAULT_RULES, minLap: 8_070 } },
      why: 'seconds may have decimals, milliseconds may not',
    },
    { name: 'RACE_MIN_LAP_S', text: '86400', expected: { rules: { ...DEFAULT_RULES, minLap: 86_400_000 } }, why: 'a day' },
    { name: 'RACE_START', text: '2026-05-12T12:00:00+02:00', expected: { startAt: Date.UTC(2026, 4, 12, 10) }, why: 'any zone' },
    {
      name: 'RACETAG_READERS',
      text: 'yr9700+tcp://192.168.0.178:4001, sirit510+serial:/dev/ttyUSB0?baud=57600',
      expected: { readers: ['yr9700+tcp://192.168.0.178:4001', 'sirit510+serial:/dev/ttyUSB0?baud=57600'] },
      why: 'separated by commas',
    },
  ])('parses $name=$text: $why', ({ name, text, expected }) => {
    expect(configOf({ [name]: text })).toMatchObject(expected);
  });

  it.each([
    { name: 'PORT', texts: ['8600x', '-1', '65536', '8600.0', '0x10', '1e3', '٣'] },
    { name: 'HOST', texts: ['0.0.0.0:8600', 'http://localhost', 'a b', '-a'] },
    { name: 'RACETAG_API_KEY', texts: ['two words', 'schlüssel'] },
    { name: 'RACETAG_OPERATOR_TOKEN', texts: ['two words', 'a\u0007b'] },
    { name: 'RACETAG_ROLE', texts: ['master', 'stand-by'] },
    {
      name: 'RACETAG_HUB',
      texts: ['192.168.1.20', 'ftp://hub', 'http://hub:8600/live', 'http://me@hub', 'nats://hub:4222/race', 'nats://me:pw@hub:4222'],
    },
    { name: 'RACETAG_NATS_URL', texts: ['nats://hub:4222,', 'nats://hub,http://hub', 'hub:4222', 'http://hub:8600', 'nats://me:pw@hub'] },
    { name: 'RACETAG_NATS_NAME', texts: ['two words', 'a.b', 'a*', 'ä'] },
    { name: 'RACETAG_NATS_NKEY', texts: ['SUSHORT', 'UABC'] },
    { name: 'RACETAG_EVENT_TIME', texts: ['last', 'reader'] },
    { name: 'RACETAG_LANG', texts: ['xx', 'english'] },
    { name: 'RACETAG_HOSTS', texts: ['desk:8600', 'a,,b c', 'https://desk'] },
    { name: 'RACE_TOTAL_LAPS', texts: ['0', '10001', '5.5', 'five', '1e3'] },
    { name: 'RACE_MIN_LAP_S', texts: ['-1', '8s', '8,5', '8.0001', '.5', '86400.001', 'NaN', 'Infinity'] },
    { name: 'RACE_START', texts: ['2026-05-12T10:00:00', '2026-02-30T10:00:00Z', '10:00', 'now'] },
    { name: 'RACETAG_READERS', texts: ['sirit510', 'foo+tcp://1.2.3.4'] },
    { name: 'LOG_LEVEL', texts: ['verbose', 'trace', '3'] },
  ])('refuses an invalid $name and names it', ({ name, texts }) => {
    for (const text of texts) {
      const problems = problemsOf({ [name]: text });
      expect(problems, text).toHaveLength(1);
      expect(problems[0]?.params.name, text).toBe(name);
      expect(problems.map((problem) => TEXTS.say('program', problem)).join()).toMatch(new RegExp(`^${name}\\b.*\\.$`));
    }
  });

  it('refuses the address of a hub where it is not said what this station is to it', () => {
    const hub = { RACETAG_HUB: 'http://hub:8600' };
    expect(problemsOf(hub)).toEqual([{ code: 'setting-no-role', params: { name: 'RACETAG_ROLE', hub: 'RACETAG_HUB' } }]);
    for (const role of ['alone', 'hub', 'relay']) expect(problemsOf({ ...hub, RACETAG_ROLE: role })).toEqual([]);
  });

  it('reports all problems at once', () => {
    const problems = problemsOf({ PORT: 'x', RACE_TOTAL_LAPS: 'y', RACE_START: 'z' });
    expect(problems.map(({ params }) => params.name)).toEqual(['PORT', 'RACE_TOTAL_LAPS', 'RACE_START']);
  });

  it('includes no secret in a problem', () => {
    expect(JSON.stringify(problemsOf({ RACETAG_API_KEY: 'my key', RACETAG_OPERATOR_TOKEN: 'my token' }))).not.toContain('my ');
  });

  it.each([
    { platform: 'linux', environment: { XDG_DATA_HOME: '/home/zoe/data' }, dataDir: '/home/zoe/data/racetag-station' },
    { platform: 'darwin', environment: {}, dataDir: '/home/zoe/Library/Application Support/Racetag Station' },
    { platform: 'win32', environment: { APPDATA: '/roaming', LOCALAPPDATA: '/local' }, dataDir: '/local/Racetag Station' },
    { platform: 'win32', environment: {}, dataDir: '/home/zoe/AppData/Local/Racetag Station' },
  ] as const)('keeps data in the folder of the user: $platform', ({ platform, environment, dataDir }) => {
    expect(configOf(environment, { ...LINUX, platform }).dataDir).toBe(dataDir);
  });

  it.each([
    { has: ['/roaming/Racetag Station'], dataDir: '/roaming/Racetag Station', why: 'races of an earlier version stay where they are' },
    {
      has: ['/roaming/Racetag Station', '/local/Racetag Station'],
      dataDir: '/local/Racetag Station',
      why: 'a disk of this computer is better',
    },
  ])('on Windows the folder that has races is used: $why', ({ has, dataDir }) => {
    const machine = { ...LINUX, platform: 'win32', hasData: (folder: string) => has.includes(folder) } as const;
    expect(configOf({ APPDATA: '/roaming', LOCALAPPDATA: '/local' }, machine).dataDir).toBe(dataDir);
  });
});

/** The names that `readConfig` looks up, without those of the operating system. */
function variablesOfStation(): readonly string[] {
  const names = new Set<string>();
  const environment = new Proxy<Environment>({}, { get: (_, name) => void names.add(String(name)) });
  readConfig(environment, LINUX);
  names.delete('XDG_DATA_HOME');
  return [...names];
}

describe('the variables of the station', () => {
  const project = join(import.meta.dirname, '..');
  const documents = {
    'README.md': readFileSync(join(project, 'README.md'), 'utf8'),
    '.env.example': readFileSync(join(project, '.env.example'), 'utf8'),
    'the help of the command line': TEXTS.catalogue.commandLine.help([]),
  };

  it.each(Object.entries(documents))('are all in %s', (_, text) => {
    expect(variablesOfStation().filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });

  it('begin with RACETAG_ or RACE_, except those that every server has', () => {
    expect(variablesOfStation().filter((name) => !/^RACE(TAG)?_/.test(name))).toEqual(['PORT', 'HOST', 'LOG_LEVEL']);
  });
});
