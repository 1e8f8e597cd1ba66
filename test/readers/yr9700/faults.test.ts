import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { LinkError } from '../../../src/readers/kit/link';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { Yr9700Simulator, type Yr9700SimulatorOptions } from '../../../src/readers/simulator/yr9700';
import { createYr9700Driver, type Yr9700Options } from '../../../src/readers/yr9700/driver';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';
import { bytesOf, joined, vectorBytes } from './vectors';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const EPC = 'E200301666130121155074EF';
const open: SessionLog[] = [];

function bench(simulated: Partial<Yr9700SimulatorOptions> = {}, options: Yr9700Options = {}) {
  const timers = new VirtualTimers(START);
  const reader = new Yr9700Simulator({ profile: 'passive', ...simulated, timers });
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const log = new SessionLog(createYr9700Driver(cable, { ...options, timers }), timers);
  open.push(log);
  const pass = (tag = EPC, length = 1000): void => {
    reader.put({ tag, antenna: 1, from: timers.elapsed(), until: timers.elapsed() + length });
  };
  return { timers, reader, cable, log, pass };
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

/** A session that ended because no reader of this family answered. */
function notAnswering(received: 'nothing' | 'noise' | 'other-protocol'): object {
  return { loss: { code: 'timeout', message: { code: 'yr9700-not-answering', params: { link: 'memory', received } } } };
}

describe('bad lines', () => {
  it.each([
    { fault: { isSplit: true }, dropped: 0, why: 'frames in pieces' },
    { fault: { garbage: 5 }, dropped: 1, why: 'random bytes in front of every frame' },
    { fault: { badChecks: 1 }, dropped: 1, why: 'a frame with a wrong check' },
    { fault: { falseHeads: 2 }, dropped: 4, why: 'a false head that claims the longest frame' },
  ])('lose no pass: $why', async ({ fault, dropped }) => {
    const { timers, reader, log, pass } = bench();
    await timers.advance(1000);
    Object.assign(reader.faults, fault);
    pass();
    await timers.advance(6000);
    expect(log.reads.map(({ kind, tag }) => [kind, tag])).toEqual([
      ['arrive', EPC],
      ['depart', EPC],
    ]);
    expect(log.of('dropped').reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThanOrEqual(dropped);
  });

  it('deliver ten frames of one chunk in order', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    const ids = ['V35', 'V36', 'V37', 'V44', 'V45'];
    reader.sendRaw(joined(...[...ids, ...ids].map(vectorBytes)));
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual([
      'E200301666130121155074EF',
      '300833B2DDD9014000000001',
      'E2004074850A0103163070E1',
      'C0C1C2C3C4C5C6C7C8C9CACBCCCDCECF',
      'A00401890000000000000001',
    ]);
  });
});

describe('rounds', () => {
  it('continue within a second after a round without its end', async () => {
    const { timers, reader, log, pass } = bench();
    await timers.advance(1000);
    reader.roundFaults.missingEnds = 1;
    await timers.advance(100);
    pass();
    await timers.advance(1000);
    expect(log.arrivals).toHaveLength(1);
    expect(log.notices('silent')).toEqual([]);
    expect(log.of('ready')).toHaveLength(1);
  });

  it('that are refused are tried at most ten times a second, with one notice', async () => {
    const { timers, reader, log } = bench({ antennas: [] }, { antennas: [1] });
    await timers.advance(1000);
    const before = reader.counts.commands;
    await timers.advance(10_000);
    expect(reader.counts.commands - before).toBeLessThanOrEqual(100);
    expect(log.notices('antenna-missing')).toHaveLength(1);
    expect(log.notices('no-antenna')).toHaveLength(1);
  });

  it('run at a limited rate when the reader answers at once', async () => {
    const { timers, reader } = bench({ roundTime: [0, 0] });
    await timers.advance(1000);
    const before = reader.counts.rounds;
    await timers.advance(1000);
    expect(reader.counts.rounds - before).toBeLessThanOrEqual(50);
  });

  it('are not confused by replies that come after the next command', async () => {
    const { timers, reader, log, pass } = bench();
    await timers.advance(1000);
    reader.faults.late = 1;
    await timers.advance(5000);
    pass();
    await timers.advance(1000);
    expect(log.arrivals).toHaveLength(1);
  });

  it.each([0x20, 0x52, 0x53, 0x54])('that fail with error %i restart the reader, which is then set up again', async (error) => {
    const { timers, reader, log, pass } = bench({}, { power: 26 });
    await timers.advance(1000);
    Object.assign(reader.roundFaults, { errors: 1, error });
    await timers.advance(5000);
    pass();
    await timers.advance(1000);
    expect(log.params('reader-error')).toEqual([{ error, restarting: true }]);
    expect([reader.power, log.arrivals.length]).toEqual([26, 1]);
  });

  it.each([0x36, 0x38])('that end with error %i are rounds without a tag', async (error) => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    Object.assign(reader.roundFaults, { errors: 10, error });
    await timers.advance(3000);
    expect(log.warnings).toEqual([]);
    expect(reader.roundFaults.errors).toBe(0);
  });

  it('report an unknown error once', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    Object.assign(reader.roundFaults, { errors: 10, error: 0x7f });
    await timers.advance(3000);
    expect(log.params('reader-error')).toEqual([{ error: 0x7f, restarting: false }]);
  });

  it('that still fail after three restarts raise an alarm', async () => {
    const { timers, reader, log } = bench();
    await timers.advance(1000);
    Object.assign(reader.roundFaults, { errors: 1, error: 0x53 });
    await timers.advance(4000);
    expect(log.notices('restarts')).toEqual([]);
    reader.roundFaults.errors = 1000;
    await timers.advance(30_000);
    expect(log.params('restarts')).toEqual([{ count: 3 }]);
  });

  it('that fail once in a while, with more than a minute of reading between, raise no alarm about restarts', async () => {
    const { timers, reader, log } = bench();
    for (const _ of [1, 2, 3, 4]) {
      await timers.advance(70_000);
      Object.assign(reader.roundFaults, { errors: 1, error: 0x53 });
    }
    await timers.advance(10_000);
    expect(log.params('restarts')).toEqual([]);
  });
});

describe('silence', () => {
  it('of five seconds is reported, and ends in the same session', async () => {
    const { timers, reader, log, pass } = bench();
    await timers.advance(1000);
    reader.faults.isMute = true;
    await timers.advance(5000);
    expect(log.notices('silent')).toHaveLength(1);
    reader.faults.isMute = false;
    await timers.advance(4000);
    pass();
    await timers.advance(500);
    expect(log.arrivals).toHaveLength(1);
    expect([log.isOver, reader.counts.connections]).toEqual([false, 1]);
  });

  it('is reported again when it comes again', async () => {
    const { timers, reader, log } = bench();
    for (const _ of [1, 2]) {
      await timers.advance(5000);
      reader.faults.isMute = true;
      await timers.advance(5000);
      reader.faults.isMute = false;
    }
    expect(log.params('silent')).toHaveLength(2);
  });

  it('that lasts ends the session, so that the link is opened again', async () => {
    const { timers, reader, cable, log } = bench();
    await timers.advance(1000);
    reader.faults.isMute = true;
    await timers.advance(20_000);
    const fault = await log.ended;
    expect(fault).toBeInstanceOf(LinkError);
    expect(fault).toMatchObject(notAnswering('nothing'));
    expect(cable.openLinks).toBe(0);
  });

  it('of a device that sends unreadable bytes ends the session with advice about the speed', async () => {
    const { timers, reader, log } = bench();
    reader.faults.isMute = true;
    await timers.advance(1000);
    reader.faults.isMute = false;
    reader.restart();
    reader.sendRaw(Buffer.from('ok 0973B40149483C3F\r\n\r\n'));
    reader.faults.isMute = true;
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject(notAnswering('noise'));
  });

  it('of a device that speaks the SW/CT protocol ends the session with its name', async () => {
    const { timers, reader, log } = bench();
    reader.restart(60_000);
    reader.sendRaw(bytesOf('43 54 00 0B 01 FF 01 23 01 02 03 04 05 06 25'));
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject(notAnswering('other-protocol'));
  });

  it('from the beginning ends the session with advice', async () => {
    const { timers, reader, log } = bench();
    reader.faults.isMute = true;
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject(notAnswering('nothing'));
    expect(log.of('ready')).toEqual([]);
  });
});

describe('the end of a link', () => {
  it('by a pulled cable rejects with its reason, and the tags in the field depart', async () => {
    const { timers, cable, log, pass } = bench();
    await timers.advance(1000);
    pass(EPC, 5000);
    await timers.advance(1000);
    cable.unplug();
    expect(await log.ended).toMatchObject({ loss: { code: 'unplugged' } });
    expect(log.reads.map(({ kind }) => kind)).toEqual(['arrive', 'depart']);
    expect(cable.openLinks).toBe(0);
  });

  it.each([0, 5, 400, 2000])('by the timekeeper after %i ms is orderly', async (after) => {
    const { timers, cable, log } = bench();
    await timers.advance(after);
    expect(await log.stop()).toBeNull();
    expect(cable.openLinks).toBe(0);
  });

  it('leaves no timer running', async () => {
    const { timers, log } = bench();
    await timers.advance(2000);
    await log.stop();
    const events = log.events.length;
    await timers.advance(10_000);
    expect(log.events).toHaveLength(events);
  });
});
