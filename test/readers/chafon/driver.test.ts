import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { type ChafonOptions, createChafonDriver } from '../../../src/readers/chafon/driver';
import { ChafonSimulator, type ChafonSimulatorOptions } from '../../../src/readers/simulator/chafon';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { lossOf, SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E200301666130121155074EF';

const open: SessionLog[] = [];

function bench(simulated: ChafonSimulatorOptions = {}, options: ChafonOptions = {}) {
  const timers = new VirtualTimers(START);
  const reader = new ChafonSimulator({ ...simulated, timers });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const log = new SessionLog(createChafonDriver(cable, { ...options, timers }), timers, true);
  open.push(log);
  return { timers, reader, cable, log };
}

function codesOf(log: SessionLog): readonly string[] {
  return log.of('notice').map(({ message }) => message.code);
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('a Chafon reader', () => {
  it('is named, and reports one arrival and one departure for a tag that answers in several rounds', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '', model: 'UHFReader288M', firmware: '3.1' } }]);
    reader.put({ tag: EPC, antenna: 2, rounds: 5 });
    await timers.advance(5000);
    expect(log.reads).toMatchObject([
      { tag: EPC, kind: 'arrive', antenna: 2, readerAt: null, rssi: null, extra: { signal: 0x6b } },
      { tag: EPC, kind: 'depart', antenna: 2, extra: { repeat: 5 } },
    ]);
  });

  it('with one antenna is asked without parameters, and its tags have no antenna', async () => {
    const { timers, reader, log } = bench({ type: 9 });
    await timers.advance(1000);
    reader.put({ tag: EPC, antenna: 1, rounds: 1 });
    await timers.advance(1000);
    expect(log.reads).toMatchObject([{ tag: EPC, antenna: null }]);
  });

  it('is read on the ports that have an antenna; one that is plugged in later is found, one that is pulled out is reported once', async () => {
    const { timers, reader, log } = bench({ antennas: [1] });
    await timers.advance(2000);
    expect(log.of('antennas').at(-1)?.connected).toEqual([1]);
    reader.antennas.add(2);
    await timers.advance(5000);
    expect(log.of('antennas').at(-1)?.connected).toEqual([1, 2]);
    expect(codesOf(log)).not.toContain('antenna-missing');
    reader.antennas.delete(1);
    await timers.advance(20_000);
    expect(codesOf(log).filter((code) => code === 'antenna-missing')).toHaveLength(1);
    reader.antennas.add(1);
    await timers.advance(5000);
    expect(codesOf(log)).toContain('antenna-back');
  });

  it('reports an antenna that the timekeeper named and that is not there', async () => {
    const { timers, log } = bench({ antennas: [1] }, { antennas: [1, 3] });
    await timers.advance(2000);
    expect(log.of('notice').map(({ message }) => message)).toContainEqual({ code: 'antenna-missing', params: { antenna: 3 } });
  });

  it('that refuses to read is reported once, and reads when it does not refuse any more', async () => {
    const { timers, reader, log } = bench();
    reader.refusal = 0xfe;
    await timers.advance(3000);
    expect(log.of('notice').map(({ message }) => message)).toContainEqual({ code: 'chafon-refuses', params: { status: 0xfe } });
    reader.refusal = null;
    reader.put({ tag: EPC, antenna: 1, rounds: 1 });
    await timers.advance(1000);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual([EPC]);
    expect(codesOf(log).filter((code) => code === 'chafon-refuses')).toHaveLength(1);
    expect(log.of('operation').map(({ isOn }) => isOn)).toEqual([false, true]);
  });

  it('that stops answering is reported, then given up with what came from it', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    reader.isAnswering = false;
    await timers.advance(10_000);
    expect(codesOf(log)).toContain('silent');
    expect(await lossOf(log)).toMatchObject({ code: 'chafon-not-answering', params: { received: 'noise' } });
  });

  it('that is not there is given up as silent', async () => {
    const { timers, reader, log } = bench();
    reader.isAnswering = false;
    await timers.advance(3000);
    expect(await lossOf(log)).toMatchObject({ code: 'chafon-not-answering', params: { received: 'nothing' } });
  });

  it('that is set to report by itself is understood, although it answers nothing', async () => {
    const { timers, reader, log } = bench();
    reader.isAnswering = false;
    reader.reportTag(EPC, 3);
    await timers.advance(3000);
    reader.reportTag('AA01', 1);
    await timers.advance(3000);
    expect(log.isOver).toBe(false);
    expect(log.arrivals.map(({ tag, antenna }) => [tag, antenna])).toEqual([
      [EPC, 3],
      ['AA01', 1],
    ]);
  });

  it('that was away in a race lost its reads, which is said', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    reader.isAnswering = false;
    await timers.advance(2500);
    reader.isAnswering = true;
    await timers.advance(1000);
    expect(codesOf(log)).toContain('gap');
  });
});
