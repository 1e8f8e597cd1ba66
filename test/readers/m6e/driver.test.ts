import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createM6eDriver, type M6eOptions } from '../../../src/readers/m6e/driver';
import { m6e } from '../../../src/readers/m6e/family';
import { Opcode } from '../../../src/readers/m6e/messages';
import { M6eSimulator, type M6eSimulatorOptions } from '../../../src/readers/simulator/m6e';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type Mangle, memoryTransport } from '../../suites/memory-port';
import { lossOf, messagesOf, SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E20000172211011418901449';

const open: SessionLog[] = [];

function bench(simulated: M6eSimulatorOptions = {}, options: M6eOptions = { region: 'eu3' }) {
  const timers = new VirtualTimers(START);
  const module = new M6eSimulator({ ...simulated, timers });
  const cable = memoryTransport((port) => module.attach(port), { now: () => timers.now() });
  const driver = createM6eDriver(cable, { ...options, timers });
  const begin = (): SessionLog => {
    const log = new SessionLog(driver, timers, true);
    open.push(log);
    return log;
  };
  return { timers, module, cable, log: begin(), begin };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('an M6e module', () => {
  it('is named and set up, which is said, and reports one arrival and one departure for a tag that is read several times', async () => {
    const { timers, module, log } = bench({}, { region: 'eu3', power: 27.5 });
    await timers.advance(1000);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '', model: 'M6e', firmware: '01.21.02.02' } }]);
    expect(log.of('antennas')).toEqual([{ type: 'antennas', connected: [1, 2] }]);
    expect(Object.fromEntries(module.settings)).toEqual({
      [Opcode.setProtocol]: '0005',
      [Opcode.setRegion]: '08',
      [Opcode.setReadPower]: '0abe',
      [Opcode.setPorts]: '0201010202',
      [Opcode.setOption]: '010c00',
    });
    expect(messagesOf(log)).toEqual([{ code: 'm6e-set', params: { region: 'eu3', dbm: 27.5, antennas: [1, 2] } }]);
    for (let reads = 0; reads < 4; reads++) {
      module.read(EPC, 2);
      await timers.advance(50);
    }
    await timers.advance(2000);
    expect(log.reads).toMatchObject([
      { tag: EPC, kind: 'arrive', antenna: 2, rssi: -60, readerAt: null, extra: { frequency: 923_200 } },
      { tag: EPC, kind: 'depart', antenna: 2, extra: { repeat: 4 } },
    ]);
  });

  it('sends signs of life often enough to be seen alive', async () => {
    const { timers, log } = bench();
    await timers.advance(20_000);
    expect(log.of('alive').length).toBeGreaterThanOrEqual(19);
  });

  it('with one port does not say whether it has an antenna, and is read on it', async () => {
    const { timers, module, log } = bench({ antennas: null });
    await timers.advance(1000);
    module.read(EPC, 1);
    await timers.advance(100);
    expect(log.of('ready')).toMatchObject([{ identity: { model: 'M6e Nano' } }]);
    expect(log.arrivals).toMatchObject([{ tag: EPC, antenna: 1 }]);
    expect(messagesOf(log)).toEqual([{ code: 'm6e-set', params: { region: 'eu3', dbm: null, antennas: [1] } }]);
  });

  it('is read on the antennas that the timekeeper named; one that is not there is reported', async () => {
    const { timers, module, log } = bench({}, { region: 'eu3', antennas: [1, 4] });
    await timers.advance(1000);
    expect(module.settings.get(Opcode.setPorts)).toBe('0201010404');
    expect(log.params('antenna-missing')).toEqual([{ antenna: 4 }]);
  });

  it('transmits as strongly as it can when it is asked for more, which is said', async () => {
    const { timers, module, log } = bench({}, { region: 'eu3', power: 40 });
    await timers.advance(1000);
    expect(module.settings.get(Opcode.setReadPower)).toBe('0c4e');
    expect(log.params('power-changed')).toEqual([{ dbm: 40, used: 31.5, lowest: 0, highest: 31.5 }]);
  });

  it('without a region does not read, which is said once, and reads when it has one', async () => {
    const { timers, module, log } = bench({}, {});
    await timers.advance(40_000);
    expect(log.of('notice').filter(({ level }) => level === 'alarm')).toMatchObject([
      { message: { code: 'm6e-no-region' } },
      { message: { code: 'm6e-refuses', params: { setting: 'read', status: 0x010a } } },
    ]);
    expect(module.isReading).toBe(false);
    expect(log.of('operation').map(({ isOn }) => isOn)).toEqual([false]);
    const set = bench({ region: 0x08 }, {});
    await set.timers.advance(1000);
    expect([set.module.isReading, set.module.settings.has(Opcode.setRegion)]).toEqual([true, false]);
    expect(set.log.of('operation').map(({ isOn }) => isOn)).toEqual([true]);
  });

  it('that does not take a setting reads all the same, which is said once', async () => {
    const { timers, module, log } = bench({}, { region: 'eu3', power: 20 });
    module.refusals.set(Opcode.setReadPower, 0x0100);
    await timers.advance(1000);
    expect(log.params('m6e-refuses')).toEqual([{ setting: 'power', status: 0x0100 }]);
    expect(module.isReading).toBe(true);
  });

  it('that reads already is stopped and set up, and one in its boot loader is started', async () => {
    const { timers, module, cable, log, begin } = bench();
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    cable.plug();
    const again = begin();
    await timers.advance(1000);
    expect([again.of('ready').length, module.counts.starts]).toEqual([1, 2]);
    const booting = bench();
    booting.module.isInBootLoader = true;
    await booting.timers.advance(1000);
    expect([booting.module.isInBootLoader, booting.module.isReading]).toEqual([false, true]);
  });

  it('that lost its power for a moment is set up again, and what may be missing is said', async () => {
    const { timers, module, log } = bench();
    await timers.advance(1000);
    module.restart();
    await timers.advance(6000);
    expect(module.isReading).toBe(true);
    expect(module.settings.get(Opcode.setRegion)).toBe('08');
    expect(log.codes).toEqual(['m6e-set', 'm6e-stopped', 'gap']);
  });

  it('that falls silent is given up', async () => {
    const { timers, module, log } = bench();
    await timers.advance(1000);
    module.isPowered = false;
    await timers.advance(20_000);
    expect(await lossOf(log)).toMatchObject({ code: 'm6e-not-answering', params: { received: 'nothing' } });
  });

  it('that sends bytes of something else is given up', async () => {
    const { timers, module, log } = bench();
    module.isPowered = false;
    for (let second = 0; second < 10; second++) {
      module.sendRaw(Uint8Array.of(0xff, 0x12, 0x00, 0x55));
      await timers.advance(1000);
    }
    expect(await lossOf(log)).toMatchObject({ code: 'm6e-not-answering', params: { received: 'noise' } });
  });

  it.each([1600, 2600])('that answers each request after %i ms is given up for slow answers', async (delay) => {
    const timers = new VirtualTimers(START);
    const module = new M6eSimulator({ timers });
    const mangle = (): Mangle => (message, emit) => void timers.after(delay, () => emit(message));
    const cable = memoryTransport((port) => module.attach(port), { now: () => timers.now(), mangle });
    const log = new SessionLog(createM6eDriver(cable, { region: 'eu3', timers }), timers, true);
    open.push(log);
    await timers.advance(30_000);
    expect(await lossOf(log)).toMatchObject({ code: 'm6e-not-answering', params: { received: 'late' } });
  });

  it('that is not there is given up', async () => {
    const { timers, module, log } = bench();
    module.isPowered = false;
    await timers.advance(10_000);
    expect(await lossOf(log)).toMatchObject({ code: 'm6e-not-answering', params: { received: 'nothing' } });
  });

  it.each([
    { status: 0x0504, message: { code: 'm6e-hot', params: {} } },
    { status: 0x0505, message: { code: 'm6e-antenna', params: {} } },
    { status: 0x0503, message: { code: 'm6e-fault', params: { status: 0x0503 } } },
  ])('reports fault $status once', async ({ status, message }) => {
    const { timers, module, log } = bench();
    await timers.advance(1000);
    for (let times = 0; times < 3; times++) module.report(status);
    await timers.advance(100);
    expect(messagesOf(log).slice(1)).toEqual([message]);
  });

  it('is stopped when its link is closed', async () => {
    const { timers, module, log } = bench();
    await timers.advance(1000);
    await log.stop();
    expect(module.isReading).toBe(false);
  });

  it('is found by the search whether it reads or not, and goes on with what it does', async () => {
    const { timers, module, cable, log } = bench();
    const search = { via: 'serial', session: { report: () => undefined } } as never;
    const find = async (act: () => void) => {
      const link = await cable.open(new AbortController().signal);
      const identity = m6e.identify?.(link, search);
      act();
      return (await identity) ?? null;
    };
    await timers.advance(1000);
    expect(await find(() => module.read(EPC, 1))).toEqual({ serial: '', model: 'M6e', firmware: '' });
    expect(module.isReading).toBe(true);
    await log.stop();
    module.restart();
    expect(await find(() => undefined)).toMatchObject({ model: 'M6e', firmware: '01.21.02.02' });
    expect(module.isReading).toBe(false);
  });
});
