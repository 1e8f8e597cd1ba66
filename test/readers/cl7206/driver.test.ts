import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { type Cl7206Options, createCl7206Driver } from '../../../src/readers/cl7206/driver';
import { cl7206 } from '../../../src/readers/cl7206/family';
import { renderFrame } from '../../../src/readers/cl7206/frame';
import { Group, Rfid } from '../../../src/readers/cl7206/messages';
import { Cl7206Simulator, type Cl7206SimulatorOptions } from '../../../src/readers/simulator/cl7206';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { lossOf, messagesOf, SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E20000172211011418901449';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

const open: SessionLog[] = [];

function bench(simulated: Cl7206SimulatorOptions = {}, options: Cl7206Options & { readonly isRacing?: boolean } = {}) {
  const timers = new VirtualTimers(START);
  const reader = new Cl7206Simulator({ ...simulated, timers });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const driver = createCl7206Driver(cable, { ...options, timers });
  const begin = (): SessionLog => {
    const log = new SessionLog(driver, timers, options.isRacing ?? true);
    open.push(log);
    return log;
  };
  return { timers, reader, cable, driver, log: begin(), begin };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('a CL7206', () => {
  it('is named and compared, reads, and its reads have its own time', async () => {
    const { timers, reader, log } = bench();
    reader.clock.step(-7_200_000);
    await timers.advance(1000);
    expect(log.of('ready')).toEqual([
      { type: 'ready', identity: { serial: '6C:EC:A1:FE:75:3A', model: 'CL7206C', firmware: '1.0.19 20170602' } },
    ]);
    const sample = log.of('clock')[0]?.sample;
    expect((sample?.readerAt ?? 0) - (sample?.hostAt ?? 0)).toBe(-7_200_000);
    const at = timers.now() - 7_200_000;
    for (let reads = 0; reads < 3; reads++) {
      reader.read(EPC, 2);
      await timers.advance(100);
    }
    await timers.advance(2000);
    expect(log.reads).toMatchObject([
      { tag: EPC, kind: 'arrive', antenna: 2, readerAt: at, recovered: false, extra: { signal: 0x45 } },
      { tag: EPC, kind: 'depart', antenna: 2, readerAt: at + 200, extra: { repeat: 3 } },
    ]);
    expect(messagesOf(log)).toEqual([]);
  });

  it('answers often enough to be seen alive', async () => {
    const { timers, log } = bench();
    await timers.advance(20_000);
    expect(log.of('alive').length).toBeGreaterThanOrEqual(10);
  });

  it('is told to forget a read when it is on the disk, and not before', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    let save = (): void => undefined;
    log.stored = () =>
      new Promise((resolve) => {
        save = resolve;
      });
    reader.read(EPC, 1);
    reader.read(EPC, 1);
    await timers.advance(5000);
    expect(reader.stored).toBe(2);
    log.stored = () => Promise.resolve();
    save();
    await timers.advance(100);
    expect([reader.stored, reader.counts.acknowledged]).toEqual([0, 2]);
  });

  it('sends what it stored while the link was down, and what was not acknowledged, each read once', async () => {
    const { timers, reader, cable, log, begin } = bench();
    await timers.advance(1000);
    log.stored = () => new Promise(() => undefined);
    reader.read('AA01', 1);
    await timers.advance(100);
    cable.unplug();
    await log.ended;
    await timers.advance(60_000);
    const at = timers.now();
    reader.read('AA02', 1);
    await timers.advance(10_000);
    reader.read('AA02', 1);
    await timers.advance(60_000);
    cable.plug();
    const again = begin();
    await timers.advance(3000);
    expect(again.arrivals).toMatchObject([
      { tag: 'AA02', readerAt: at, recovered: true },
      { tag: 'AA02', readerAt: at + 10_000, recovered: true },
    ]);
    expect(reader.stored).toBe(0);
    expect(messagesOf(again)).toMatchObject([{ code: 'recovered', params: { reads: 2 } }]);
    const gap = (again.params('recovered')[0] as { gap: number }).gap;
    expect(gap).toBeGreaterThan(129_000);
    expect(gap).toBeLessThan(133_000);
  });

  it('keeps what it stored outside of a race until one runs', async () => {
    const { timers, reader, cable, log, begin } = bench({}, { isRacing: false });
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    reader.read('AA02', 1);
    await timers.advance(1000);
    cable.plug();
    const again = begin();
    await timers.advance(5000);
    expect([again.reads.length, reader.stored]).toEqual([0, 1]);
  });

  it('is asked again for a read that came damaged', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(3000);
    reader.isSending = false;
    reader.read(EPC, 1);
    reader.isSending = true;
    reader.sendRaw(Uint8Array.of(0xaa, 0x12, 0x00, 0x00, 0x01, 0x55, 0, 0));
    await timers.advance(3000);
    expect(log.arrivals).toMatchObject([{ tag: EPC }]);
    expect(reader.stored).toBe(0);
  });

  it('that writes its tags in the other order is read and acknowledged, and says so once', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    for (const last of ['01', '02']) {
      const memory = bytesOf(`3000 e200001722110114189014${last} 02 45 00 07 6987fef5000ab598 08 000000${last}`);
      reader.sendRaw(renderFrame({ group: Group.rfid, message: Rfid.tag, isUnsolicited: true, data: memory }));
    }
    await timers.advance(100);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['E20000172211011418901401', 'E20000172211011418901402']);
    expect(reader.counts.acknowledged).toBe(2);
    expect(messagesOf(log)).toEqual([{ code: 'cl7206-other-order', params: {} }]);
  });

  it('that does not store says so once, and its reads have no time of their own', async () => {
    const { timers, reader, cable, log, begin } = bench({ stores: false });
    await timers.advance(1000);
    reader.read(EPC, 1);
    await timers.advance(100);
    expect(log.reads).toMatchObject([{ tag: EPC, readerAt: null }]);
    expect(messagesOf(log)).toEqual([{ code: 'cl7206-no-store', params: {} }]);
    cable.unplug();
    await log.ended;
    cable.plug();
    const again = begin();
    await timers.advance(1000);
    expect(messagesOf(again)).toEqual([]);
  });

  it('that does not say whether it stores is known by its reads to do so', async () => {
    const { timers, reader, cable, log, begin } = bench();
    reader.saysWhetherItStores = false;
    await timers.advance(5000);
    expect(messagesOf(log)).toEqual([]);
    reader.read('AA01', 1);
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    reader.read('AA02', 1);
    await timers.advance(10_000);
    cable.plug();
    const again = begin();
    await timers.advance(5000);
    reader.read('AA03', 1);
    await timers.advance(5000);
    expect(again.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      ['AA03', false],
      ['AA02', true],
    ]);
  });

  it('is found by the search, which does not make it read', async () => {
    const { reader, cable, log } = bench({}, { isRacing: false });
    await log.stop();
    const link = await cable.open(new AbortController().signal);
    const identity = await cl7206.identify?.(link, { via: 'tcp', session: { report: () => undefined } } as never);
    await link.close();
    expect([identity?.serial, identity?.model, reader.isReading]).toEqual(['6C:EC:A1:FE:75:3A', 'CL7206C', false]);
  });

  it('with eight antennas is read on all, and named ones are read alone', async () => {
    const { timers, reader, log } = bench({ antennas: 8 });
    await timers.advance(1000);
    for (const antenna of [1, 2, 7, 8]) reader.read(EPC, antenna);
    await timers.advance(100);
    expect(log.arrivals.map(({ antenna }) => antenna)).toEqual([1, 2, 7, 8]);
    const sent = (one: SessionLog): readonly string[] =>
      one.of('wire').flatMap(({ direction, bytes }) => (direction === 'out' ? [Buffer.from(bytes).toString('hex')] : []));
    expect(sent(log).some((hex) => hex.startsWith('aa02100002ff01'))).toBe(true);
    const named = bench({}, { antennas: [1, 3] });
    await named.timers.advance(1000);
    expect(sent(named.log).some((hex) => hex.startsWith('aa021000020501'))).toBe(true);
  });

  it('that reads already is stopped for a moment, because it refuses to begin twice', async () => {
    const { timers, reader, log } = bench();
    reader.isReading = true;
    await timers.advance(1000);
    expect([reader.isReading, reader.counts.starts]).toEqual([true, 1]);
    expect(messagesOf(log)).toEqual([]);
  });

  it('that refuses to read is reported once, tried again, and reads when it does not refuse any more', async () => {
    const { timers, reader, log } = bench();
    reader.refusal = 1;
    await timers.advance(30_000);
    expect(log.of('notice')).toMatchObject([{ level: 'alarm', message: { code: 'cl7206-refuses', params: { status: 1 } } }]);
    reader.refusal = 0;
    await timers.advance(12_000);
    expect(reader.isReading).toBe(true);
    expect(log.of('operation').map(({ isOn }) => isOn)).toEqual([false, true]);
  });

  it('that stops reading is started again, which is said', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    reader.finish();
    await timers.advance(3000);
    expect(reader.isReading).toBe(true);
    expect(log.of('notice')).toMatchObject([{ level: 'warning', message: { code: 'cl7206-stopped' } }]);
  });

  it('is stopped when its link is closed, except in a race in which it stores', async () => {
    const ended = bench({}, { isRacing: false });
    await ended.timers.advance(1000);
    await ended.log.stop();
    expect(ended.reader.isReading).toBe(false);
    const race = bench();
    await race.timers.advance(1000);
    await race.log.stop();
    expect(race.reader.isReading).toBe(true);
  });

  it('that asks whether the station is there gets its answer, and an input that starts it is offered as a gun', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    reader.askForConnection(7);
    reader.pressInput(1);
    const at = timers.now();
    await timers.advance(100);
    const sent = log.of('wire').filter(({ direction }) => direction === 'out');
    expect(sent.map(({ bytes }) => Buffer.from(bytes).toString('hex')).some((hex) => hex.startsWith('aa0112000400000007'))).toBe(true);
    expect(log.of('gun')).toMatchObject([{ gun: { name: 'GPI 1', readerAt: at, shown: '18:05:01.000' } }]);
  });

  it('has its clock set when a person asks for it, when a second begins', async () => {
    const { timers, reader, driver, log } = bench({}, { isRacing: false });
    reader.clock.step(-7_200_000);
    await timers.advance(2300);
    const setting = driver.setClock?.();
    await timers.advance(1000);
    expect(await setting).toBe('set');
    expect(reader.clock.now()).toBe(timers.now());
    const after = log.events.slice(log.events.findIndex(({ type }) => type === 'clock-set'));
    const [sample] = after.flatMap((event) => (event.type === 'clock' ? [event.sample] : []));
    expect((sample?.readerAt ?? 0) - (sample?.hostAt ?? 0)).toBe(0);
    reader.isAnswering = false;
    const unanswered = driver.setClock?.();
    await timers.advance(5000);
    expect(await unanswered).toBe('refused');
    await log.stop();
    expect(await driver.setClock?.()).toBe('refused');
  });

  it('that falls silent is given up', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    reader.isSending = false;
    await timers.advance(20_000);
    expect(await lossOf(log)).toMatchObject({ code: 'cl7206-not-answering' });
  });

  it.each([
    { sent: [], received: 'nothing' },
    { sent: [1, 2, 3], received: 'noise' },
  ])('that is not there is given up with what came from it: $received', async ({ sent, received }) => {
    const { timers, reader, log } = bench();
    reader.isAnswering = false;
    await timers.advance(100);
    if (sent.length > 0) reader.sendRaw(Uint8Array.from(sent));
    await timers.advance(10_000);
    expect(await lossOf(log)).toEqual({ code: 'cl7206-not-answering', params: { link: 'memory', received } });
  });
});
