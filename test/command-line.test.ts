import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../src/command-line';

describe('command line', () => {
  it('runs the station without arguments', () => {
    expect(readCommandLine([])).toEqual({ type: 'run', settings: {}, race: null, demo: null });
  });

  it('turns options into the variables that they set', () => {
    const args = ['--port', '9000', '--host', '127.0.0.1', '--data', 'races', '--readers', 'yr9700+serial:COM4'];
    expect(readCommandLine(args)).toMatchObject({
      settings: { PORT: '9000', HOST: '127.0.0.1', RACETAG_DATA_DIR: 'races', RACETAG_READERS: 'yr9700+serial:COM4' },
    });
  });

  it.each([
    { args: ['--race', 'a.racetag'], race: 'a.racetag', why: 'by option' },
    { args: ['a.racetag'], race: 'a.racetag', why: 'as systems hand over a double-clicked file' },
  ])('opens a race file: $why', ({ args, race }) => {
    expect(readCommandLine(args)).toMatchObject({ type: 'run', race });
  });

  it.each([
    { args: ['--demo'], minutes: 0.4, why: 'the first laps come within seconds' },
    { args: ['--demo', '--minutes', '25'], minutes: 25, why: 'a full table at once' },
  ])('begins a demo: $why', ({ args, minutes }) => {
    expect(readCommandLine(args)).toMatchObject({ type: 'run', demo: { minutes } });
  });

  it('begins a demo of a template at its own pace and seed, and of a race on one line without a template', () => {
    expect(readCommandLine(['--template', 'criterium', '--speed', '12', '--seed', '7'])).toMatchObject({
      demo: { minutes: 0.4, seed: 7, event: { template: 'criterium', speed: 12 } },
    });
    expect(readCommandLine(['--demo', '--template', 'six-hours'])).toMatchObject({
      demo: { seed: 1, event: { template: 'six-hours', speed: null } },
    });
    expect(readCommandLine(['--demo'])).toMatchObject({ demo: { event: null } });
  });

  it.each([
    { args: ['--nope'], code: 'argument-option', why: 'unknown option' },
    { args: ['a.racetag', 'b.racetag'], code: 'argument-race-files', why: 'two files' },
    { args: ['--race', 'a.racetag', 'b.racetag'], code: 'argument-race-files', why: 'two files, one by option' },
    { args: ['--demo', '--minutes', 'soon'], code: 'argument-minutes', why: 'not a number' },
    { args: ['--demo', '--minutes', '61'], code: 'argument-minutes', why: 'a race that would be over' },
    { args: ['--demo', '--template', 'rodeo'], code: 'argument-template', why: 'no such event' },
    { args: ['--demo', '--template', ''], code: 'argument-template', why: 'a template without a name' },
    { args: ['--template', 'kids', '--speed', '0.5'], code: 'argument-event-speed', why: 'slower than in reality' },
    { args: ['--demo', '--seed', 'luck'], code: 'argument-seed', why: 'no seed' },
    { args: ['--port'], code: 'argument-option', why: 'value missing' },
    { args: ['replay'], code: 'argument-recording', why: 'no file' },
    { args: ['replay', 'a', 'b'], code: 'argument-recording', why: 'two recordings' },
    { args: ['replay', 'a', '--speed', '0'], code: 'argument-speed', why: 'no pace' },
    { args: ['replay', 'a', '--into', 'air'], code: 'argument-into', why: 'neither a new race nor the open one' },
  ])('reports $code: $why', ({ args, code }) => {
    expect(readCommandLine(args)).toMatchObject({ type: 'problem', problem: { code } });
  });

  it('replays into a new race at the original pace without other options', () => {
    expect(readCommandLine(['replay', 'x.racetag'])).toEqual({
      type: 'replay',
      file: 'x.racetag',
      speed: 1,
      url: 'http://127.0.0.1:8600',
      into: 'new-race',
    });
    expect(readCommandLine(['replay', 'x.jsonl', '--speed', 'max', '--into', 'open', '--url', 'http://10.0.0.2:1'])).toMatchObject({
      speed: 'max',
      into: 'open-race',
      url: 'http://10.0.0.2:1',
    });
  });

  it.each([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['replay', '--help'], 'help'],
    [['--version'], 'version'],
  ] as const)('prints help or version: %s', (args, type) => {
    expect(readCommandLine(args)).toEqual({ type });
  });

  it('passes the arguments of a simulated reader on unparsed', () => {
    expect(readCommandLine(['simulate-reader', 'sirit', '--help'])).toEqual({ type: 'simulate-reader', args: ['sirit', '--help'] });
  });
});
