import { beforeEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { execute } from '../../../src/readers/simulator/sirit-commands';
import { serveConsole } from '../../../src/readers/simulator/sirit-console';
import { SiritDevice, type SiritDeviceOptions, siritDefaults } from '../../../src/readers/simulator/sirit-device';
import { SIRIT_FAULTS, siritStage } from '../../../src/readers/simulator/sirit-stage';
import { momentIn, zonedTime } from '../../../src/readers/simulator/sirit-words';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';

const T0 = Date.UTC(2026, 4, 12, 10) as EpochMs;
const SILENT = { say: () => undefined };

let timers: VirtualTimers;

beforeEach(() => {
  timers = new VirtualTimers(T0);
});

/** A reader that is active, asked for everything, and whose events are collected with the time at which they are sent. */
function listening(options: Partial<SiritDeviceOptions>): { readonly device: SiritDevice; readonly heard: string[] } {
  const device = new SiritDevice({ ...siritDefaults, timers, delays: 'none', ...options });
  const heard: string[] = [];
  const id = device.openStream(
    {
      say: (text) => {
        const event = /event\.tag\.(\w+) .*antenna=(\d)/.exec(text);
        heard.push(`${timers.now() - T0} ${event?.[1]} a${event?.[2]}`);
      },
    },
    () => undefined,
  );
  device.registrations(id)?.add('event.tag');
  const session = { bound: id };
  execute(device, session, 'tag.reporting.depart_time = 300');
  execute(device, session, 'setup.operating_mode = active');
  return { device, heard };
}

async function reads(device: SiritDevice, steps: readonly (readonly [number, number])[]): Promise<void> {
  for (const [at, antenna] of steps) {
    await timers.advance(at - (timers.now() - T0));
    device.read('AB', antenna);
  }
  await timers.advance(5000);
}

describe('presence in a simulated Sirit 510', () => {
  it.each([
    {
      trace: 'A overlap',
      steps: [
        [0, 1],
        [60, 2],
        [110, 1],
        [170, 2],
      ],
      antenna: ['0 arrive a1', '60 arrive a2', '410 depart a1', '470 depart a2'],
      tag: ['0 arrive a1', '60 antenna_cross a2', '110 antenna_cross a1', '170 antenna_cross a2', '470 depart a2'],
    },
    {
      trace: 'B race',
      steps: [
        [0, 1],
        [110, 1],
        [470, 2],
        [580, 2],
      ],
      antenna: ['0 arrive a1', '410 depart a1', '470 arrive a2', '880 depart a2'],
      tag: ['0 arrive a1', '410 depart a1', '470 arrive a2', '880 depart a2'],
    },
    {
      trace: 'F legal short lap',
      steps: [
        [0, 1],
        [100, 1],
        [25_000, 1],
      ],
      antenna: ['0 arrive a1', '400 depart a1', '25000 arrive a1', '25300 depart a1'],
      tag: ['0 arrive a1', '400 depart a1', '25000 arrive a1', '25300 depart a1'],
    },
  ] as const)('follows trace $trace under both policies', async ({ steps, antenna, tag }) => {
    const perAntenna = listening({ policy: 'per_antenna' });
    await reads(perAntenna.device, steps);
    expect(perAntenna.heard).toEqual(antenna);
    timers = new VirtualTimers(T0);
    const perTag = listening({ policy: 'per_tag' });
    await reads(perTag.device, steps);
    expect(perTag.heard).toEqual(tag);
  });

  it('is not reported in standby, on a port that is not scanned, and without power', async () => {
    const { device, heard } = listening({});
    execute(device, { bound: null }, 'antennas.mux_sequence = 1');
    device.read('AB', 2);
    execute(device, { bound: null }, 'setup.operating_mode = standby');
    device.read('AB', 1);
    execute(device, { bound: null }, 'setup.operating_mode = active');
    device.reboot(100);
    device.read('AB', 1);
    await timers.advance(1000);
    expect(heard).toEqual([]);
  });

  it('is reported late, arrivals by 400 to 700 ms, as in the captured session', async () => {
    const { device, heard } = listening({ delays: 'captured' });
    for (let index = 0; index < 20; index++) device.read(`A${10 + index}`.padEnd(4, '0'), 1);
    await timers.advance(700);
    const times = heard.map((one) => Number(one.split(' ')[0]));
    expect(times).toHaveLength(20);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(400);
    expect(new Set(times).size).toBeGreaterThan(10);
  });

  it('counts the reads of a pass at the captured rate', async () => {
    const { device } = listening({});
    siritStage(device).pass({ t: 0, kind: 'pass', tag: 'AB', antenna: 1, stay: 2000, rssi: -61 });
    await timers.advance(2000);
    const [record] = device.field.records();
    expect(record).toMatchObject({ tag: 'AB', rssi: -610, first: T0, last: T0 + 2000 });
    expect(record?.repeat).toBeGreaterThan(200);
    expect(record?.repeat).toBeLessThan(600);
  });
});

describe('the clock of a simulated Sirit 510', () => {
  it('begins in 1999 without a battery, is set with and without milliseconds, and drifts', async () => {
    const { device } = listening({ isClockSet: false, driftPpm: 200 });
    const ask = (line: string): string => execute(device, { bound: null }, line);
    expect(ask('info.time')).toBe('ok 1999-11-30T00:00:00.000');
    expect(ask('info.time=2026-05-12T20:05:00.123')).toBe('ok');
    await timers.advance(3_600_000);
    expect(ask('info.time')).toBe('ok 2026-05-12T21:05:00.843');
    expect(ask('info.time = 2026-05-12T20:05:00')).toBe('ok');
    expect(ask('info.time')).toBe('ok 2026-05-12T20:05:00.000');
    expect(ask('info.time=yesterday')).toBe('error.parser.illegal_value');
  });

  it.each([
    { at: '2026-03-29T00:59:59.900Z', wall: '2026-03-29T01:59:59.900', why: 'before the clocks go forward' },
    { at: '2026-03-29T01:00:00.100Z', wall: '2026-03-29T03:00:00.100', why: 'after the clocks went forward' },
    { at: '2026-12-31T22:59:59.990Z', wall: '2026-12-31T23:59:59.990', why: 'the last moment of a year' },
  ])('is shown in its zone, and taken in it: $wall is $why', ({ at, wall }) => {
    const moment = Date.parse(at) as EpochMs;
    expect(zonedTime(moment, 'Europe/Berlin')).toBe(wall);
    expect(momentIn(wall, 'Europe/Berlin')).toBe(moment);
  });

  it('refuses an unknown zone', () => {
    const { device } = listening({});
    expect(execute(device, { bound: null }, 'info.time_zone=Mars/Olympus')).toBe('error.parser.illegal_value');
  });
});

describe('commands to a simulated Sirit 510', () => {
  it('are refused until a login where the reader needs one', () => {
    const { device } = listening({});
    device.faults.needsLogin = true;
    const session = { bound: null };
    expect(execute(device, session, 'info.location = here')).toBe('error.user.not_permitted');
    expect(execute(device, session, 'reader.login(login=admin, pwd=readeradmin)')).toBe('ok');
    expect(execute(device, session, 'info.location = here')).toBe('ok');
  });

  it.each([
    { isOld: true, active: 'error.parser.illegal_value', autonomous: 'ok' },
    { isOld: false, active: 'ok', autonomous: 'error.parser.illegal_value' },
  ])('know the modes of their firmware: $active for active when old is $isOld', ({ isOld, active, autonomous }) => {
    const device = new SiritDevice({ ...siritDefaults, timers, isOld });
    const session = { bound: null };
    expect(execute(device, session, 'setup.operating_mode=active')).toBe(active);
    expect(execute(device, session, 'setup.operating_mode=autonomous')).toBe(autonomous);
    device.read('AB', 1);
    expect(device.field.records()).toHaveLength(1);
  });
});

describe('the serial port of a simulated Sirit 510', () => {
  it.each(['as_tcp', 'console', 'console_events'] as const)(
    'stays open while the reader has no power, and carries nothing: %s',
    async (profile) => {
      const device = new SiritDevice({ ...siritDefaults, timers, delays: 'none' });
      let heard = '';
      let tell: (chunk: Uint8Array) => void = () => undefined;
      let isOver = false;
      serveConsole(
        device,
        {
          send: (bytes) => {
            heard += Buffer.from(bytes).toString('latin1');
          },
          onBytes: (listener) => {
            tell = listener;
          },
          onEnd: () => undefined,
          end: () => {
            isOver = true;
          },
        },
        profile,
      );
      const ask = (line: string): string => {
        heard = '';
        tell(Buffer.from(`${line}\r\n`));
        return heard;
      };
      expect(ask('info.model')).toContain('ok INfinity 510');
      device.reboot(100);
      expect(ask('info.model')).toBe('');
      await timers.advance(100);
      expect(ask('info.time')).toContain('ok 1999-11-30T00:00:00.000');
      expect(isOver).toBe(false);
    },
  );
});

describe('a scenario with a simulated Sirit 510', () => {
  it.each([
    ['cutting', 'bytes', true],
    ['swallowReplies', 3, true],
    ['reboot', 100, true],
    ['clock-step', 1500, true],
    ['new-stream', true, true],
    ['close-events', true, true],
    ['repeat-arrivals', true, true],
    ['standby', true, true],
    ['antennas', '1', true],
    ['warn', 2, true],
    ['garbage', 'FF00', true],
    ['endless', 10, true],
    ['refuse', '(', false],
    ['cutting', 5, false],
    ['unheard-of', true, false],
  ] as const)('%s %s is known: %s', (name, value, isKnown) => {
    const { device } = listening({});
    expect(siritStage(device).fault(name, value)).toBe(isKnown);
  });

  it('has the faults that its help names, and no others', () => {
    const { device } = listening({});
    const values = [true, 1, '1'];
    for (const [name] of SIRIT_FAULTS) expect(values.some((value) => siritStage(device).fault(name, value))).toBe(true);
    expect(SIRIT_FAULTS.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(device.faults)));
  });

  it('gives a stream after a reboot another number', async () => {
    const { device } = listening({});
    const before = device.openStream(SILENT, () => undefined);
    device.reboot(100);
    await timers.advance(100);
    expect(device.openStream(SILENT, () => undefined)).toBeGreaterThan(before + 1);
  });
});
