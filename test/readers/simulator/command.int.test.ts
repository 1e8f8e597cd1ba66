import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import { createReaders } from '../../../src/readers/manager/create-readers';
import { runReaderSimulator } from '../../../src/readers/simulator/command';
import { freePort } from '../../publish/servers';
import { hasSocat, ptyPair } from '../../suites/pty-pair';

let folder: string;
let stop: AbortController;
let said: string[];
let traced: string[];
let type: (line: string) => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'racetag-simulator-'));
  stop = new AbortController();
  said = [];
  traced = [];
});
afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]): Promise<number> {
  return runReaderSimulator(args, {
    signal: stop.signal,
    say: (line) => said.push(line),
    trace: (line) => traced.push(line),
    textOf: ({ code }) => `text of ${code}`,
    listen: (take) => {
      type = take;
      return () => undefined;
    },
  });
}

function scenario(...lines: readonly string[]): string {
  const file = join(folder, 'scenario.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function readThrough(address: () => string, count: number): Promise<readonly TagRead[]> {
  const stored: TagRead[] = [];
  const readers = createReaders({
    deliver: async (reads) => void stored.push(...reads),
    offerGun: () => true,
    isRacing: () => false,
    onListenerError: () => undefined,
  });
  expect(readers.add(address())).toMatchObject({ ok: true });
  await until(() => new Set(stored.filter((read) => read.kind === 'arrive').map((read) => read.tag)).size >= count);
  await readers.close();
  return stored;
}

describe('simulate-reader', () => {
  it.each([
    { args: ['--help'], code: 0, says: /simulate-reader sirit510\|yr9700/ },
    { args: [], code: 2, says: /simulate-reader sirit510\|yr9700/ },
    { args: ['alien'], code: 2, says: /sirit510, yr9700, chafon, raceresult, ultra, ipico, portal, p3, cl7206, m6e, mylaps, chronotrack/ },
    { args: ['ultra', '--serial', 'COM1'], code: 2, says: /ultra has no serial port/ },
    { args: ['raceresult', '--profile', 'x'], code: 2, says: /dated, undated/ },
    { args: ['sirit510', '--policy', 'x'], code: 2, says: /per_tag or per_antenna/ },
    { args: ['yr9700', '--profile', 'console'], code: 2, says: /passive, active/ },
    { args: ['sirit510', '--lap', 'long'], code: 2, says: /--lap needs a number/ },
    { args: ['sirit510', '--what'], code: 2, says: /--what/ },
    { args: ['sirit510', '--scenario', '/nonexistent'], code: 2, says: /cannot be read/ },
    { args: ['sirit510', '--serial', '/dev/racetag-none'], code: 1, says: /^text of serial-missing$/ },
  ])('$args ends with $code and prints the reason', async ({ args, code, says }) => {
    expect(await run(...args)).toBe(code);
    expect(said.join('\n')).toMatch(says);
  });

  it('prints the lines of a scenario that are no steps', async () => {
    expect(await run('sirit510', '--scenario', scenario('{"t":0,"tag":"AB"}', 'what?'))).toBe(2);
    expect(said).toEqual([expect.stringMatching(/^Line 2 /)]);
  });

  it('ends with the scenario when --exit is given, and prints the names of unknown faults', async () => {
    const file = scenario('{"t":0,"tag":"AB"}', '{"t":1,"fault":"unheard-of"}');
    expect(await run('sirit510', '--control-port', '0', '--event-port', '0', '--scenario', file, '--exit')).toBe(0);
    expect(said.at(-1)).toMatch(/no fault named unheard-of/);
  });

  it('plays a Sirit in the network that a station reads', async () => {
    const over = run('sirit510', '--control-port', '0', '--event-port', '0', '--riders', '5', '--lap', '0.2', '--fast', '--trace');
    await until(() => said.length > 0);
    const [, control, event] = /control (\d+), events (\d+)/.exec(said[0] ?? '') ?? [];
    const reads = await readThrough(() => `sirit510+tcp://127.0.0.1:${control}?event=${event}`, 5);
    expect(new Set(reads.map((read) => read.source))).toEqual(new Set(['sirit510']));
    expect(traced.some((line) => /control < "info\.serial_number\\r\\n"$/.test(line))).toBe(true);
    stop.abort();
    expect(await over).toBe(0);
  });

  it('carries out orders that are typed while it runs', async () => {
    const over = run('sirit510', '--control-port', '0', '--event-port', '0', '--riders', '0', '--fast');
    await until(() => said.length > 0);
    const [, control, event] = /control (\d+), events (\d+)/.exec(said[0] ?? '') ?? [];
    type('close-events');
    type('unheard-of 5');
    expect(said.slice(1)).toEqual([expect.stringMatching(/^“unheard-of 5” is no order/)]);
    const passing = setInterval(() => type('pass A1B2 2'), 50);
    const reads = await readThrough(() => `sirit510+tcp://127.0.0.1:${control}?event=${event}`, 1);
    clearInterval(passing);
    expect(reads[0]).toMatchObject({ tag: 'A1B2', antenna: 2 });
    stop.abort();
    expect(await over).toBe(0);
  });

  it.each([
    {
      kind: 'raceresult',
      profile: 'undated',
      faults: ['mark', 'clock-step 500', 'unsent 1', 'battery 15', 'power false', 'timing true', 'errors 1'],
    },
    {
      kind: 'ipico',
      profile: 'lite',
      faults: ['button', 'clock-step 500', 'unsent 1', 'lost-ends 1', 'recording true', 'clear-store', 'say ab00000121'],
    },
    { kind: 'portal', profile: '', faults: ['clock-step 500', 'unsent 1', 'reading true', 'error STARTING_UP', 'manual 12', 'say {}'] },
    { kind: 'ultra', profile: 'numbered', faults: ['button', 'clock-step 500', 'unsent 1', 'volts 22', 'reading true', 'say U'] },
    { kind: 'cl7206', profile: 'eight-antennas', faults: ['finish', 'refuse 0', 'mute false', 'input 1', 'clock-step 500'] },
    { kind: 'm6e', profile: 'm6e', faults: ['restart', 'power true', 'report 1284'] },
  ])('plays a $kind in the network that a station reads, and takes its orders', async ({ kind, profile, faults }) => {
    const over = run(kind, '--control-port', '0', '--riders', '3', '--lap', '1', '--profile', profile, '--trace');
    await until(() => said.length > 0);
    const port = /:(\d+)\.$/.exec(said[0] ?? '')?.[1];
    for (const fault of faults) type(fault);
    const reads = await readThrough(() => `${kind}+tcp://127.0.0.1:${port}`, 3);
    expect(new Set(reads.map((read) => read.source))).toEqual(new Set([kind]));
    expect(traced.length).toBeGreaterThan(0);
    type('unsent many');
    expect(said.slice(1)).toEqual([expect.stringMatching(/^“unsent many” is no order/)]);
    stop.abort();
    expect(await over).toBe(0);
  });

  it('plays a YR9700 in the network that a station reads', async () => {
    const over = run('yr9700', '--control-port', '0', '--riders', '2', '--lap', '1', '--trace');
    await until(() => said.length > 0);
    const port = /:(\d+)\.$/.exec(said[0] ?? '')?.[1] ?? '';
    const reads = await readThrough(() => `yr9700+tcp://127.0.0.1:${port}`, 2);
    expect(new Set(reads.map((read) => read.source))).toEqual(new Set(['yr9700']));
    expect(traced.some((line) => line.endsWith('line < A0 03 FF 72 EC'))).toBe(true);
    stop.abort();
    expect(await over).toBe(0);
  });

  it.each(['mylaps', 'chronotrack'])('plays a program that connects to the station and gives the gun: %s', async (kind) => {
    const port = String(await freePort());
    const over = run(kind, '--control-port', port, '--riders', '3', '--lap', '0.2', '--trace');
    await until(() => said.length > 0);
    type('gun');
    const reads = await readThrough(() => `${kind}+tcp://127.0.0.1:${port}`, 3);
    expect(new Set(reads.map((read) => `${read.source} ${read.reader}`))).toEqual(new Set([`${kind} Finish`]));
    expect(traced.some((line) => /~guntime~|mt=Gunshot/.test(line))).toBe(true);
    stop.abort();
    expect(await over).toBe(0);
  });

  it('plays an active YR9700 whose tags carry eight digits', async () => {
    const over = run('yr9700', '--control-port', '0', '--profile', 'active', '--riders', '2', '--lap', '1');
    await until(() => said.length > 0);
    const port = /:(\d+)\.$/.exec(said[0] ?? '')?.[1] ?? '';
    const reads = await readThrough(() => `yr9700+tcp://127.0.0.1:${port}`, 2);
    expect([...new Set(reads.map((read) => read.tag))].sort()).toEqual(['00000001', '00000002']);
    stop.abort();
    expect(await over).toBe(0);
  });

  it.runIf(hasSocat)('plays a Sirit on a serial port that a station reads', async () => {
    const pair = await ptyPair();
    const over = run('sirit510', '--serial', pair.device, '--profile', 'console', '--riders', '3', '--lap', '0.5', '--fast');
    await until(() => said.length > 0);
    const reads = await readThrough(() => `sirit510+serial:${pair.host}`, 3);
    expect(reads.every((read) => read.readerAt !== null)).toBe(true);
    stop.abort();
    expect(await over).toBe(0);
    await pair.close();
  });
});
