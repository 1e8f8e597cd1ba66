import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { Yr9700Simulator, type Yr9700SimulatorOptions } from '../../../src/readers/simulator/yr9700';
import { createYr9700Driver, type Yr9700Options } from '../../../src/readers/yr9700/driver';
import { type MemoryTransport, memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';
import { bytesOf } from './vectors';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E200301666130121155074EF';

interface Bench {
  readonly timers: VirtualTimers;
  readonly reader: Yr9700Simulator;
  readonly cable: MemoryTransport;
  readonly log: SessionLog;
}

const open: SessionLog[] = [];

function bench(simulated: Omit<Yr9700SimulatorOptions, 'timers'>, options: Yr9700Options = {}): Bench {
  const timers = new VirtualTimers(START);
  const reader = new Yr9700Simulator({ ...simulated, timers });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const log = new SessionLog(createYr9700Driver(cable, { ...options, timers }), timers);
  open.push(log);
  return { timers, reader, cable, log };
}

/** A pass that begins after `delay` milliseconds. */
function pass({ timers, reader }: Bench, tag: string, { delay = 0, length = 1000, antenna = 1, battery = 0x70 } = {}): void {
  const from = timers.elapsed() + delay;
  reader.put({ tag, antenna, from, until: from + length, battery });
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('a passive reader', () => {
  it('reports its identity', async () => {
    const { timers, log } = bench({ profile: 'passive' });
    await timers.advance(1000);
    expect(log.of('ready')).toEqual([
      { type: 'ready', identity: { serial: Buffer.from('YR9700-SIM01').toString('hex').toUpperCase(), model: 'YR9700', firmware: '1.9' } },
    ]);
  });

  it('reports one arrive and one depart for a pass, timed when the packets came', async () => {
    const table = bench({ profile: 'passive' });
    await table.timers.advance(1000);
    pass(table, EPC, { antenna: 2, length: 800 });
    const begun = table.timers.now();
    await table.timers.advance(5000);
    const [arrive, depart] = table.log.reads;
    expect(table.log.reads).toHaveLength(2);
    expect(arrive).toMatchObject({ tag: EPC, kind: 'arrive', antenna: 2, readerAt: null, recovered: false });
    expect((arrive?.receivedAt ?? 0) - begun).toBeLessThan(200);
    expect(depart).toMatchObject({ tag: EPC, kind: 'depart', antenna: 2 });
    expect(depart?.rssi).toBeGreaterThan(arrive?.rssi ?? 0);
    expect(depart?.extra).toEqual({ repeat: table.reader.counts.tagPackets });
  });

  it('reports which antennas are connected, and when one is unplugged and plugged in again', async () => {
    const { timers, reader, log } = bench({ profile: 'passive', antennas: [1, 2, 3] });
    await timers.advance(1000);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([[1, 2, 3]]);
    expect(log.of('notice')).toEqual([]);
    reader.antennas.delete(3);
    await timers.advance(10_000);
    reader.antennas.add(3);
    await timers.advance(10_000);
    expect(log.of('antennas').map(({ connected }) => connected)).toEqual([
      [1, 2, 3],
      [1, 2],
      [1, 2, 3],
    ]);
    expect(log.codes).toEqual(['antenna-missing', 'host-time', 'antenna-back']);
    expect([log.params('antenna-missing'), log.params('antenna-back')]).toEqual([[{ antenna: 3 }], [{ antenna: 3 }]]);
  });

  it('reports an antenna that the timekeeper named as missing from the start', async () => {
    const { timers, log } = bench({ profile: 'passive', antennas: [1] }, { antennas: [1, 4] });
    await timers.advance(3000);
    expect(log.params('antenna-missing')).toEqual([{ antenna: 4 }]);
  });

  it.each([
    { requested: [1, 6], antennas: [1], connected: [1] },
    { requested: [6], antennas: [1], connected: [] },
  ])('does not show antenna 6 of $requested as connected when the reader has only four', async ({ requested, antennas, connected }) => {
    const { timers, log } = bench({ profile: 'passive', antennas }, { antennas: requested });
    await timers.advance(5000);
    expect(log.of('antennas').at(-1)?.connected).toEqual(connected);
    expect(log.params('no-such-antenna')).toEqual([{ antenna: 6 }]);
    expect(log.notices('antenna-missing')).toEqual([]);
  });

  it('reports an antenna as missing that worked before the reader was restarted', async () => {
    const { timers, reader, log } = bench({ profile: 'passive', antennas: [1, 2] });
    await timers.advance(1000);
    reader.antennas.delete(2);
    Object.assign(reader.roundFaults, { errors: 1, error: 0x53 });
    await timers.advance(6000);
    expect(log.params('antenna-missing')).toEqual([{ antenna: 2 }]);
  });

  it.each([
    { antennas: [1], late: 100 },
    { antennas: [1, 2, 3, 4], late: 200 },
  ])('reports once how late its times may be: $late ms with the antennas $antennas', async ({ antennas, late }) => {
    const { timers, log } = bench({ profile: 'passive', antennas });
    await timers.advance(30_000);
    expect(log.params('host-time')).toEqual([{ late }]);
  });

  it.each([
    { requested: [2], command: 0x89, why: 'reads one antenna with the plain command' },
    { requested: [1, 2], command: 0x8a, why: 'reads several antennas with one command' },
  ])('$why', async ({ requested, command }) => {
    const { timers, log } = bench({ profile: 'passive' }, { antennas: requested });
    await timers.advance(2000);
    const sent = log.of('wire').filter(({ direction }) => direction === 'out');
    expect(sent.at(-1)?.bytes[3]).toBe(command);
  });

  it.each(['error', 'silence'] as const)(
    'reads its antennas in turn when the firmware answers with %s to reading several with one command',
    async (unknownCommands) => {
      const table = bench({ profile: 'passive', hasFastSwitch: false, unknownCommands });
      await table.timers.advance(10_000);
      pass(table, EPC, { antenna: 2 });
      pass(table, 'ABCD', { antenna: 1 });
      await table.timers.advance(2000);
      expect(table.log.arrivals.map(({ tag, antenna }) => [tag, antenna]).sort()).toEqual([
        ['ABCD', 1],
        [EPC, 2],
      ]);
    },
  );

  it('does not waste rounds on open ports when the reader does not detect them', async () => {
    const { timers, log } = bench({ profile: 'passive', antennas: [2], detector: 0 });
    await timers.advance(2000);
    const sent = log.of('wire').filter(({ direction }) => direction === 'out');
    expect(sent.at(-1)?.bytes[3]).toBe(0x89);
    expect(log.of('antennas').at(-1)?.connected).toEqual([2]);
  });

  it('uses the only port of a reader with one port', async () => {
    const table = bench({ profile: 'passive', ports: 1, antennas: [1], unknownCommands: 'error' });
    await table.timers.advance(1000);
    pass(table, EPC);
    await table.timers.advance(1000);
    expect(table.log.warnings).toEqual([]);
    expect(table.log.of('antennas').map(({ connected }) => connected)).toEqual([[1]]);
    expect(table.log.arrivals.map(({ antenna }) => antenna)).toEqual([1]);
  });

  it('is not slowed down by ports without an antenna when they are read in turn', async () => {
    const table = bench({ profile: 'passive', antennas: [1], hasFastSwitch: false });
    await table.timers.advance(2000);
    const before = table.reader.counts.rounds;
    await table.timers.advance(10_000);
    const onPort = (table.reader.counts.rounds - before) / 4;
    expect(onPort).toBeGreaterThan(40);
  });

  it('reads 300 tags in one round', async () => {
    const table = bench({ profile: 'passive', antennas: [1] }, { antennas: [1] });
    await table.timers.advance(1000);
    const tags = Array.from({ length: 300 }, (_, index) => index.toString(16).toUpperCase().padStart(24, '0'));
    for (const tag of tags) pass(table, tag, { length: 500 });
    await table.timers.advance(500);
    expect(table.log.arrivals.map(({ tag }) => tag).sort()).toEqual([...tags].sort());
  });

  it.each([
    { tag: 'C0C1C2C3C4C5C6C7C8C9CACBCCCDCECF', hasPhase: false, why: '16 bytes' },
    { tag: 'ABCD', hasPhase: false, why: '2 bytes' },
    { tag: EPC, hasPhase: true, why: 'phase after the signal' },
    { tag: '000000000000000000001BFC', hasPhase: false, why: 'leading zeros, which are no active tag here' },
  ])('reads a tag of any layout: $why', async ({ tag, hasPhase }) => {
    const table = bench({ profile: 'passive', hasPhase });
    await table.timers.advance(1000);
    pass(table, tag);
    await table.timers.advance(1000);
    expect(table.log.arrivals.map((read) => read.tag)).toEqual([tag]);
  });

  it('counts the bytes of a tag without an id as dropped', async () => {
    const table = bench({ profile: 'passive' });
    await table.timers.advance(1000);
    pass(table, '');
    await table.timers.advance(1000);
    expect(table.log.reads).toEqual([]);
    expect(table.log.of('dropped')[0]?.why).toBe('A tag without an id.');
  });
});

describe('power', () => {
  it.each([
    { requested: 30, power: 30, refused: [], why: 'is left alone when it is right' },
    { requested: 26, power: 26, refused: [], why: 'is set in the volatile memory' },
    {
      requested: 40,
      power: 30,
      refused: [{ dbm: 40, error: 0x48, kept: [30] }],
      why: 'stays when the reader refuses another, which is reported',
    },
  ])('$why', async ({ requested, power, refused }) => {
    const { timers, reader, log } = bench({ profile: 'passive' }, { power: requested });
    await timers.advance(1000);
    expect([reader.power, reader.counts.flashWrites]).toEqual([power, 0]);
    expect(log.params('power-refused')).toEqual(refused);
  });

  it('is set again after the reader lost its power supply', async () => {
    const { timers, reader } = bench({ profile: 'passive' }, { power: 26 });
    await timers.advance(1000);
    reader.faults.isMute = true;
    reader.restart();
    await timers.advance(5000);
    reader.faults.isMute = false;
    await timers.advance(3000);
    expect([reader.power, reader.counts.flashWrites]).toEqual([26, 0]);
  });
});

describe('an active reader', () => {
  it.each([true, false])('is recognised, whether it reports its firmware or not (%s)', async (answersFirmware) => {
    const { timers, log } = bench({ profile: 'active', answersFirmware });
    await timers.advance(5000);
    expect(log.of('ready')[0]?.identity.model).toBe('YR9700 2.4 GHz');
  });

  it('reports once how late its times may be', async () => {
    const { timers, log } = bench({ profile: 'active' });
    await timers.advance(60_000);
    expect([400, 500].map((late) => ({ late }))).toContainEqual(log.params('host-time')[0]);
    expect(log.params('host-time')).toHaveLength(1);
  });

  it('reports the printed id, the battery and the first time of a pass, but no antenna and no signal', async () => {
    const table = bench({ profile: 'active' });
    await table.timers.advance(5000);
    pass(table, '00001BFC', { length: 1500 });
    await table.timers.advance(10_000);
    expect(table.log.reads.map(({ kind, tag, antenna, rssi }) => ({ kind, tag, antenna, rssi }))).toEqual([
      { kind: 'arrive', tag: '00001BFC', antenna: null, rssi: null },
      { kind: 'depart', tag: '00001BFC', antenna: null, rssi: null },
    ]);
    expect(table.log.reads[0]?.extra).toEqual({ battery: 'good' });
  });

  it('does not lose a tag that passes while the reader is being detected', async () => {
    const table = bench({ profile: 'active' });
    pass(table, '00001E72', { length: 3000, battery: 0x20 });
    await table.timers.advance(8000);
    pass(table, '00001E72', { length: 3000, battery: 0x20 });
    await table.timers.advance(8000);
    expect(table.log.arrivals.map(({ tag }) => tag)).toEqual(['00001E72', '00001E72']);
    expect(table.log.params('battery-low')).toEqual([{ tag: '00001E72' }]);
  });
});

describe('other devices', () => {
  it('are named when they speak the SW/CT protocol', async () => {
    const table = bench({ profile: 'passive' });
    table.reader.faults.isMute = false;
    table.reader.restart();
    table.reader.sendRaw(bytesOf('43 54 00 0B 01 FF 01 23 01 02 03 04 05 06 25'));
    await table.timers.advance(200);
    expect(table.log.params('other-reader-type')).toEqual([{}]);
  });
});
