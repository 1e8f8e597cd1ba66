import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { LinkError } from '../../../src/readers/kit/link';
import { createP3Driver } from '../../../src/readers/p3/driver';
import { P3Simulator, type P3SimulatorOptions } from '../../../src/readers/simulator/p3';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type Mangle, memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;

const open: SessionLog[] = [];

function bench(
  simulated: P3SimulatorOptions = {},
  {
    lastReadAt = null as number | null,
    before = (_: P3Simulator): void => undefined,
    mangle = undefined as (() => Mangle) | undefined,
  } = {},
) {
  const timers = new VirtualTimers(START);
  const decoder = new P3Simulator({ ...simulated, timers });
  before(decoder);
  const cable = memoryTransport((port) => decoder.attach(port), { now: () => timers.now(), ...(mangle === undefined ? {} : { mangle }) });
  const driver = createP3Driver(cable, { timers });
  const begin = (): SessionLog => {
    const log = new SessionLog(driver, timers, true, lastReadAt);
    open.push(log);
    return log;
  };
  return { timers, decoder, cable, log: begin(), begin };
}

function tagsOf(log: SessionLog): readonly string[] {
  return log.reads.map(({ tag, recovered }) => `${tag}${recovered ? ' recovered' : ''}`);
}

/** A record with a wrong check. */
function damaged(record: Uint8Array): Uint8Array {
  return record.map((byte, index) => (index === 14 ? byte ^ 0x10 : byte));
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

describe('a P3 decoder', () => {
  it('is named, its clock is compared, and a passing has its time', async () => {
    const { timers, decoder, log } = bench({}, { before: (one) => (one.clockAhead = 3_600_000) });
    await timers.advance(100);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '135059', model: 'TranX Pro', firmware: '4.5' } }]);
    const sample = log.of('clock')[0]?.sample;
    expect((sample?.readerAt ?? 0) - (sample?.hostAt ?? 0)).toBe(3_600_000);
    const at = timers.now() + 3_600_000;
    decoder.pass(2_906_141);
    await timers.advance(100);
    expect(log.reads).toMatchObject([{ tag: '2906141', kind: 'arrive', readerAt: at, antenna: null, recovered: false }]);
  });

  it('answers often enough to be seen alive', async () => {
    const { timers, log } = bench();
    await timers.advance(20_000);
    expect(log.of('alive').length).toBeGreaterThanOrEqual(10);
  });

  it('that answered and falls silent is given up, so that it is linked anew', async () => {
    const { timers, decoder, log } = bench();
    await timers.advance(10_000);
    decoder.isAnswering = false;
    await timers.advance(30_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'tcp-not-answering' } } });
  });

  it('that does not tell its time is not given up for its silence', async () => {
    const { timers, decoder, log } = bench({}, { before: (one) => (one.hasTime = false) });
    await timers.advance(120_000);
    decoder.pass(1);
    await timers.advance(100);
    expect(tagsOf(log)).toEqual(['1']);
  });

  it('is asked for passings that it did not send; what does not come is an alarm', async () => {
    const { timers, decoder, log } = bench();
    await timers.advance(100);
    decoder.pass(1);
    decoder.unsent = 2;
    for (const transponder of [2, 3, 4]) decoder.pass(transponder);
    await timers.advance(10_000);
    expect(tagsOf(log)).toEqual(['1', '4', '2 recovered', '3 recovered']);
    expect(log.of('notice').map(({ message }) => message)).toEqual([
      { code: 'log-gap', params: { from: 2, to: 3 } },
      { code: 'log-filled', params: { from: 2, to: 3, count: 2 } },
    ]);
    decoder.hasMemory = false;
    decoder.unsent = 1;
    for (const transponder of [5, 6]) decoder.pass(transponder);
    await timers.advance(10_000);
    expect(log.of('notice').at(-1)).toMatchObject({
      level: 'alarm',
      message: { code: 'log-not-filled', params: { from: 5, to: 5, count: 1 } },
    });
  });

  it('is asked for its last passing when the record of that was damaged on the way', async () => {
    let isDamaging = false;
    const mangle = (): Mangle => (message, emit) => emit(isDamaging ? damaged(message) : message);
    const { timers, decoder, log } = bench({}, { mangle });
    await timers.advance(100);
    decoder.pass(1);
    await timers.advance(100);
    isDamaging = true;
    decoder.pass(2);
    await timers.advance(20);
    isDamaging = false;
    await timers.advance(10_000);
    expect(tagsOf(log)).toEqual(['1', '2 recovered']);
  });

  it('is asked soon for each record that was damaged on the way, also while it is asked for others', async () => {
    let isDamaging = false;
    const mangle = (): Mangle => (message, emit) => emit(isDamaging ? damaged(message) : message);
    const { timers, decoder, log } = bench({}, { mangle });
    await timers.advance(100);
    for (let number = 1; number <= 12; number += 1) {
      isDamaging = number % 3 === 2;
      decoder.pass(number);
      await timers.advance(20);
      isDamaging = false;
      await timers.advance(200);
    }
    await timers.advance(3500);
    expect(tagsOf(log)).toHaveLength(12);
  });

  it('that numbers its passings from 0 on has none lost', async () => {
    const first = bench({ firstNumber: 0 }, { lastReadAt: START + 600_000 });
    await first.timers.advance(100);
    first.decoder.pass(1);
    await first.timers.advance(100);
    expect(tagsOf(first.log)).toEqual(['1']);
    const wrapped = bench({ firstNumber: 0xffff_ffff });
    await wrapped.timers.advance(100);
    wrapped.decoder.pass(1);
    await wrapped.timers.advance(2000);
    wrapped.decoder.reset(0);
    wrapped.decoder.pass(2);
    await wrapped.timers.advance(100);
    expect(tagsOf(wrapped.log)).toEqual(['1', '2']);
  });

  it('sends what it stored while the link was down, however long ago, each passing once', async () => {
    const { timers, decoder, cable, log, begin } = bench({}, { lastReadAt: START + 600_000 });
    await timers.advance(100);
    decoder.pass(1);
    await timers.advance(100);
    cable.unplug();
    await log.ended;
    decoder.pass(2);
    decoder.pass(3);
    await timers.advance(300_000);
    cable.plug();
    const again = begin();
    await timers.advance(3000);
    decoder.pass(4);
    await timers.advance(10_000);
    expect(tagsOf(again).map((tag) => tag.slice(0, 1))).toEqual(['2', '3', '4']);
  });

  it('is asked, after a restart of the station in a race, for what the race may lack, and not for what it has', async () => {
    const lastReadAt = START - 120_000;
    const { timers, decoder, log } = bench(
      { firstNumber: 500 },
      {
        lastReadAt,
        before: (one) => {
          one.clockAhead = -300_000;
          one.pass(1);
          one.clockAhead = -100_000;
          one.pass(2);
          one.clockAhead = 0;
        },
      },
    );
    await timers.advance(100);
    decoder.pass(3);
    await timers.advance(10_000);
    expect(tagsOf(log)).toEqual(['3', '2 recovered']);
    expect(log.of('notice')).toEqual([]);
  });

  it('that begins to count anew loses no passing', async () => {
    const { timers, decoder, log } = bench({ firstNumber: 900 });
    await timers.advance(100);
    decoder.pass(1);
    await timers.advance(1000);
    decoder.reset();
    decoder.pass(2);
    await timers.advance(1000);
    decoder.pass(3);
    await timers.advance(10_000);
    expect(tagsOf(log)).toEqual(['1', '2', '3']);
    expect(log.params('log-begun-anew')).toEqual([]);
  });

  it.each([
    ['with its clock running on', 0, true],
    ['with the clock of its factory', -20 * 365 * 86_400_000, true],
    ['with a clock an hour ahead', 3_600_000, true],
    ['with a clock an hour behind that nobody may ask for', -3_600_000, false],
  ])('that began to count anew while the link was down is asked for what it stored since, %s', async (_, clockAhead, hasTime) => {
    const { timers, decoder, cable, log, begin } = bench({ firstNumber: 900 }, { before: (one) => (one.hasTime = hasTime) });
    await timers.advance(100);
    decoder.pass(1);
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    decoder.reset();
    decoder.clockAhead = clockAhead;
    await timers.advance(20_000);
    decoder.pass(2);
    decoder.pass(3);
    await timers.advance(5000);
    cable.plug();
    const again = begin();
    await timers.advance(3000);
    decoder.pass(4);
    await timers.advance(10_000);
    expect(tagsOf(again)).toEqual(['4', '2 recovered', '3 recovered']);
    expect(again.of('notice').map(({ message }) => message.code)).toEqual(['log-begun-anew', 'log-gap', 'log-filled']);
    // What it stored before that and did not send is gone.
    expect(again.params('log-begun-anew')).toEqual([{ since: START + 100 }]);
  });

  it('that was put in place of another one is not asked for the passings of an earlier day', async () => {
    const { timers, decoder, cable, log, begin } = bench({ firstNumber: 900 });
    await timers.advance(100);
    decoder.pass(1);
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    decoder.reset();
    decoder.clockAhead = -86_400_000;
    decoder.pass(2);
    decoder.clockAhead = 0;
    await timers.advance(20_000);
    cable.plug();
    const again = begin();
    await timers.advance(3000);
    decoder.pass(3);
    await timers.advance(10_000);
    expect(tagsOf(again)).toEqual(['3']);
  });

  it('that says nothing of itself is read all the same once it sends a record; a device that sends none is given up', async () => {
    const { timers, decoder, log } = bench();
    decoder.isAnswering = false;
    decoder.pass(7);
    await timers.advance(3000);
    expect(log.of('ready')).toMatchObject([{ identity: { serial: '135059', model: 'P3 decoder' } }]);
    expect(tagsOf(log)).toEqual(['7']);
    const mute = bench({}, { before: (one) => (one.isAnswering = false) });
    await mute.timers.advance(5000);
    const fault = await mute.log.ended;
    expect(fault instanceof LinkError && fault.loss.message.code).toBe('p3-not-answering');
  });
});
