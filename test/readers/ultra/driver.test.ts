import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { UltraSimulator, type UltraSimulatorOptions } from '../../../src/readers/simulator/ultra';
import { createUltraDriver } from '../../../src/readers/ultra/driver';
import { deviceBench } from '../device-bench';
import { expectClockSet, outcomeOf } from '../set-by-person';

const START = new Date(2026, 4, 12, 18, 5, 0, 250).getTime() as EpochMs;

interface Simulated extends Partial<UltraSimulatorOptions> {
  readonly start?: EpochMs;
  readonly isRacing?: boolean;
  readonly before?: (reader: UltraSimulator) => void;
}

function bench({ start = START, isRacing = false, before, ...simulated }: Simulated = {}) {
  return deviceBench(
    {
      simulate: (timers) => new UltraSimulator({ timers, ...simulated }),
      drive: (transport, timers) => createUltraDriver(transport, { timers }),
    },
    { start, isRacing, before },
  );
}

const tags = (reads: readonly { readonly tag: string }[]): readonly string[] => reads.map(({ tag }) => tag);

describe('an Ultra that is linked', () => {
  it.each(['plain', 'numbered', 'none'] as const)('is asked whether it reads, and reads are reported (greeting: %s)', async (greeting) => {
    const { timers, reader, log } = await bench({ greeting });
    await timers.advance(5000);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: '', model: 'Ultra', firmware: '' } }]);
    reader.pass('1234', 1);
    reader.pass('1235', 6, -70);
    await timers.advance(1);
    const at = timers.now() - 1;
    expect(log.arrivals).toEqual([
      {
        ...{ tag: '1234', kind: 'arrive', antenna: 1, rssi: -61, readerAt: at, receivedAt: at, recovered: false },
        extra: { logId: '101' },
      },
      {
        ...{ tag: '1235', kind: 'arrive', antenna: 6, rssi: -70, readerAt: at, receivedAt: at, recovered: false },
        extra: { logId: '102' },
      },
    ]);
    expect(log.codes).toEqual([]);
    expect(log.of('dropped')).toEqual([]);
  });

  it('is started when it is stopped, which is said; it is never stopped, and neither clock nor settings are changed', async () => {
    const { timers, reader, log } = await bench({ isReading: false });
    expect(log.codes).toEqual(['ultra-started']);
    await timers.advance(120_000);
    reader.pass('1234');
    await timers.advance(1);
    expect(tags(log.arrivals)).toEqual(['1234']);
    await log.stop();
    expect([...new Set(reader.requests)].sort()).toEqual(['?', 'R', 'r']);
    expect(reader.requests.filter((request) => request === 'R')).toHaveLength(1);
  });

  it('is alive while it starts, and not after twelve seconds of silence', async () => {
    const { timers, reader, log } = await bench({ isReading: false });
    const alive = (): number => log.of('alive').length;
    for (let second = 0; second < 40; second += 4) {
      const before = alive();
      await timers.advance(4000);
      expect(alive()).toBeGreaterThan(before);
    }
    reader.faults.isMute = true;
    await timers.advance(7600);
    const last = alive();
    await timers.advance(20_000);
    expect(alive()).toBe(last);
  });

  it('that somebody stops is an alarm, again before the check before the start forgets it', async () => {
    const { timers, reader, log } = await bench();
    reader.setReading(false);
    await timers.advance(280_000);
    expect(log.codes).toEqual(['ultra-stopped', 'ultra-stopped']);
    expect(reader.requests).not.toContain('R');
  });

  it('is named when its battery is low', async () => {
    const { timers, reader, log } = await bench();
    reader.volts = 22.4;
    await timers.advance(30_000);
    expect(log.notices('ultra-battery')).toEqual(['The battery of the reader has 22.4 V. Charge it or plug it in.']);
  });

  it('offers its start button as a start signal', async () => {
    const { timers, reader, log } = await bench();
    reader.pressButton();
    await timers.advance(1);
    expect(log.of('gun')).toMatchObject([{ gun: { readerAt: timers.now() - 1 } }]);
    expect(log.arrivals).toEqual([]);
  });

  it('sets replies to other programs aside', async () => {
    const { timers, reader, log } = await bench();
    for (const line of ['U\x011', 'u\x25\x02', '21:46:59 1-6-2026 (1)', 'S=00', '1,Connected,5']) reader.say(line);
    await timers.advance(1000);
    expect(log.of('dropped')).toEqual([]);
    expect(log.arrivals).toEqual([]);
  });

  it('is linked when it does not answer and only sends its heartbeat, which is said', async () => {
    const { timers, log } = await bench({ greeting: 'none', before: (reader) => Object.assign(reader.faults, { isDeaf: true }) });
    await timers.advance(20_000);
    expect(log.of('ready')).toHaveLength(1);
    await timers.advance(120_000);
    expect(log.isOver).toBe(false);
    expect(log.of('notice')).toMatchObject([{ level: 'warning', message: { code: 'ultra-silent' } }]);
  });

  it('that answers nothing is another device', async () => {
    const { timers, log } = await bench({ before: (reader) => Object.assign(reader.faults, { isMute: true }) });
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject({ loss: { message: { code: 'ultra-other-device', params: { link: 'memory' } } } });
  });

  it('that hangs is given up, so that it is linked anew', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(10_000);
    reader.faults.isMute = true;
    await timers.advance(60_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'tcp-not-answering' } } });
  });
});

describe('reads of an Ultra that did not arrive', () => {
  it('are asked for by the numbers of its log as soon as a later one comes, and come once', async () => {
    const { timers, reader, log } = await bench();
    reader.pass('A1');
    reader.faults.unsent = 2;
    for (const tag of ['A2', 'A3', 'A4']) reader.pass(tag);
    await timers.advance(20_000);
    expect(log.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      ['A1', false],
      ['A4', false],
      ['A2', true],
      ['A3', true],
    ]);
    expect(reader.requests).toContain('600101\r\n104');
    expect(log.codes).toEqual(['log-gap', 'log-filled']);
  });

  it('come after a lost link with their times, and nothing comes twice', async () => {
    const { timers, reader, log, cable, link } = await bench();
    reader.clock.step(-40_000);
    await timers.advance(35_000);
    reader.pass('A1');
    await timers.advance(5000);
    cable.unplug();
    await log.ended;
    const gone = timers.now();
    reader.pass('A2');
    await timers.advance(60_000);
    const next = await link();
    reader.pass('A3');
    await timers.advance(20_000);
    expect(next.arrivals.map(({ tag, readerAt, recovered }) => [tag, (readerAt ?? 0) - gone, recovered])).toEqual([
      ['A2', -40_000, true],
      ['A3', 22_000, false],
    ]);
    expect(next.params('recovered')).toMatchObject([{ reads: 1 }]);
  });

  it('come when the link was lost before the first read', async () => {
    const { reader, log, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    reader.pass('A1');
    const next = await link();
    expect(tags(next.arrivals)).toEqual(['A1']);
  });

  it('come when the station was started again during a race', async () => {
    const { timers, reader, log, restart } = await bench({ isRacing: true, greeting: 'none' });
    reader.pass('A1');
    await timers.advance(1);
    const lastReadAt = timers.now();
    await log.stop();
    await timers.advance(30_000);
    reader.pass('A2');
    await timers.advance(30_000);
    timers.after(500, () => reader.pass('A3'));
    const next = await restart(lastReadAt);
    await timers.advance(20_000);
    expect(tags(next.arrivals)).toEqual(['A3', 'A1', 'A2']);
    expect(next.params('recovered')).toEqual([{ gap: null, reads: 2 }]);
  });

  it.each([3_600_000, -3_600_000, -60_000])(
    'come when the station was started again and the clock was set by %i ms meanwhile',
    async (by) => {
      const { timers, reader, log, restart } = await bench({ isRacing: true });
      reader.pass('A1');
      await timers.advance(1);
      const lastReadAt = timers.now();
      await log.stop();
      await timers.advance(60_000);
      reader.pass('A2');
      await timers.advance(60_000);
      reader.clock.set((timers.now() + by) as EpochMs);
      reader.pass('A3');
      await timers.advance(10_000);
      const next = await restart(lastReadAt, { readerAt: lastReadAt, hostAt: lastReadAt, roundTrip: 0 as Ms });
      await timers.advance(20_000);
      expect(tags(next.arrivals).toSorted()).toEqual(['A1', 'A2', 'A3']);
    },
  );

  it('are an alarm when the reader does not send them', async () => {
    const { timers, reader, log } = await bench();
    reader.faults.keepsLog = true;
    reader.pass('A1');
    reader.faults.unsent = 1;
    for (const tag of ['A2', 'A3']) reader.pass(tag);
    await timers.advance(20_000);
    expect(log.params('log-not-filled')).toEqual([{ from: 102, to: 102, count: 1 }]);
  });

  it('may be missing when the log was emptied while the link was down, which is said', async () => {
    const { timers, reader, log, cable, link } = await bench({ isRacing: true });
    reader.pass('A1');
    await timers.advance(1000);
    const since = timers.now() - 1000;
    cable.unplug();
    await log.ended;
    reader.pass('A2');
    await timers.advance(10_000);
    reader.clearLog();
    reader.pass('A3');
    const next = await link();
    for (const tag of ['A4', 'A5']) reader.pass(tag);
    await timers.advance(20_000);
    expect(tags(next.arrivals)).toEqual(['A3', 'A4', 'A5']);
    expect(next.of('notice').filter(({ message }) => message.code === 'log-begun-anew')).toEqual([
      { type: 'notice', message: { code: 'log-begun-anew', params: { since } }, level: 'alarm' },
    ]);
  });

  it('are not missed when the log is emptied', async () => {
    const { timers, reader, log } = await bench();
    reader.pass('A1');
    reader.clearLog();
    for (const tag of ['A2', 'A3', 'A4']) reader.pass(tag);
    await timers.advance(20_000);
    expect(tags(log.arrivals)).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(log.codes).toEqual([]);
  });
});

describe('the clock of an Ultra, which shows whole seconds', () => {
  it.each([0, 250, 730, 999])('is compared at the moment when its second changes (%i ms behind)', async (behind) => {
    const { timers, log } = await bench({ before: (reader) => reader.clock.step(-behind) });
    await timers.advance(300_000);
    const samples = log.of('clock').map(({ sample }) => sample);
    expect(samples.length).toBeGreaterThanOrEqual(8);
    for (const { hostAt, readerAt, roundTrip } of samples) {
      expect(Math.abs(hostAt - readerAt - behind)).toBeLessThanOrEqual((roundTrip ?? 0) / 2 + 1);
      expect(roundTrip).toBeLessThanOrEqual(60);
    }
  });

  it('is asked a few times a minute, not without end', async () => {
    const { timers, reader } = await bench();
    reader.requests.splice(0);
    await timers.advance(300_000);
    expect(reader.requests.filter((request) => request === 'r').length).toBeLessThan(60);
  });

  it('is followed when it is set', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(60_000);
    reader.clock.step(-5300);
    await timers.advance(60_000);
    const last = log.of('clock').at(-1)?.sample;
    expect(Math.abs((last?.hostAt ?? 0) - (last?.readerAt ?? 0) - 5300)).toBeLessThan(40);
  });

  it('goes on over midnight', async () => {
    const start = new Date(2026, 4, 12, 23, 59, 50).getTime() as EpochMs;
    const { timers, reader, log } = await bench({ start });
    await timers.advance(30_000);
    reader.pass('A1');
    await timers.advance(1);
    expect(log.arrivals.map(({ readerAt }) => readerAt)).toEqual([timers.now() - 1]);
    for (const { sample } of log.of('clock')) expect(Math.abs(sample.hostAt - sample.readerAt)).toBeLessThan(40);
  });
});

describe('an Ultra that a person sets', () => {
  it.each([-7_200_000, 90_000, -400])('has the time of the station when a second begins (its clock was %i ms off)', async (by) => {
    const ultra = await bench({ before: (reader) => reader.clock.step(by) });
    await ultra.timers.advance(3210);
    await expectClockSet(ultra, { off: () => ultra.reader.clock.now() - ultra.timers.now() });
    expect(ultra.reader.requests.filter((request) => /^[tuRS]/.test(request))).toHaveLength(1);
    ultra.reader.faults.isDeaf = true;
    expect(await outcomeOf(ultra.timers, ultra.driver().setClock?.())).toBe('refused');
  });

  it('stays stopped, also when the link is lost, until it is started', async () => {
    const { timers, reader, cable, log, link, driver } = await bench();
    expect(log.of('operation').at(-1)).toEqual({ type: 'operation', isOn: true });
    expect(await outcomeOf(timers, driver().setOperation?.(false))).toBe(true);
    cable.unplug();
    await log.ended;
    const again = await link();
    await timers.advance(30_000);
    expect(again.of('operation').at(-1)).toEqual({ type: 'operation', isOn: false });
    expect(again.codes).toContain('ultra-stopped');
    expect(again.codes).not.toContain('ultra-started');
    expect(await outcomeOf(timers, driver().setOperation?.(true))).toBe(true);
    reader.pass('1234');
    await timers.advance(1);
    expect(tags(again.arrivals)).toEqual(['1234']);
    expect(reader.requests.filter((request) => /^[RS]/.test(request))).toEqual(['S', 'R']);
    await again.stop();
    expect([await driver().setClock?.(), await driver().setOperation?.(false)]).toEqual(['refused', false]);
  });
});
