import { afterEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { expectClockNotSet, expectClockSet, outcomeOf } from '../set-by-person';
import { bench, closeBenches, START } from './bench';

afterEach(closeBenches);

const tags = (reads: readonly { readonly tag: string }[]): readonly string[] => reads.map(({ tag }) => tag);
const SET_UP = ['GETPROTOCOL', 'SETPROTOCOL;3.2', 'GETCONFIG;GENERAL;BOXNAME', 'GETFIRMWAREVERSION', 'GETTIME', 'GETSTATUS', 'PASSINGS'];

describe('a RACE RESULT decoder that is linked', () => {
  it('is asked what it is and told to send, and nothing of its clock, its files or its timing mode is changed', async () => {
    const { decoder, log, timers } = await bench();
    expect(decoder.commands).toEqual([...SET_UP, 'SETPUSHPASSINGS;1;0', 'PASSINGS']);
    expect(log.of('ready')).toEqual([{ type: 'ready', identity: { serial: 'D-5001', model: 'RACE RESULT Finish', firmware: '2.72' } }]);
    await timers.advance(60_000);
    await log.stop();
    const changing = /^(START|STOP)OPERATION|^SETTIME|^CLEAR|^SETCONFIG|^RESET/;
    expect(decoder.commands.filter((command) => changing.test(command))).toEqual([]);
    expect(decoder.commands.at(-1)).toBe('SETPUSHPASSINGS;0;0');
  });

  it('shows timing mode, file, battery and antennas, and later what has changed', async () => {
    const { decoder, log, timers } = await bench();
    expect(log.notices('raceresult-status')).toEqual(['Decoder: timing mode is on, file 12, battery 85 %, mains power.']);
    expect(log.of('antennas')).toEqual([{ type: 'antennas', connected: [1, 2] }]);
    decoder.hasPower = false;
    decoder.battery = 18;
    decoder.antennas.delete(2);
    decoder.faults.errors = 0x101;
    await timers.advance(15_000);
    expect(log.notices('raceresult-status')[1]).toBe('Decoder: timing mode is on, file 12, battery 18 %, no mains power.');
    expect(log.warnings).toEqual([
      'The battery of the decoder has 18 % left, and there is no mains power. Plug it in.',
      'The decoder reports a fault: UHF unit and time from GPS. Look at its screen.',
      'Antenna 2 is not connected. Check its cable.',
    ]);
    await timers.advance(60_000);
    expect(log.warnings).toHaveLength(3);
    expect(log.of('antennas').at(-1)).toEqual({ type: 'antennas', connected: [1] });
  });

  it('is an alarm while it is not in timing mode, again before the check before the start forgets it', async () => {
    const { decoder, log, timers } = await bench({ isTiming: false });
    expect(log.codes).toEqual(['raceresult-status', 'raceresult-not-timing']);
    await timers.advance(290_000);
    expect(log.codes.filter((code) => code === 'raceresult-not-timing')).toHaveLength(2);
    decoder.setTiming(true);
    await timers.advance(15_000);
    decoder.pass('ABC');
    await timers.advance(10);
    expect(tags(log.arrivals)).toEqual(['ABC']);
    expect(log.codes.at(-1)).toBe('raceresult-status');
  });

  it('reports each passing at once, by the decoder’s time', async () => {
    const { decoder, log, timers } = await bench();
    await timers.advance(1000);
    decoder.pass('42', { event: '6692', antenna: 2 });
    decoder.passActive('ZICAD30', { loop: 3 });
    await timers.advance(1);
    const at = START + 1100;
    expect(log.arrivals).toEqual([
      {
        ...{ tag: '6692-42', kind: 'arrive', antenna: 2, rssi: 21, readerAt: at, receivedAt: at, recovered: false },
        extra: { Hits: '14', Passing: '12/1' },
      },
      {
        ...{ tag: 'ZICAD30', kind: 'arrive', antenna: 3, rssi: 87, readerAt: at, receivedAt: at, recovered: false },
        extra: {
          Hits: '5',
          Channel: '3',
          LoopID: '3',
          LoopOnly: '0',
          WakeupCounter: '10234',
          Battery: '3.0',
          Temperature: '18',
          Passing: '12/2',
        },
      },
    ]);
  });

  it('names a transponder whose battery is low once, and does not compare clocks with passings that it had stored', async () => {
    const { decoder, log, timers } = await bench();
    decoder.passActive('ZICAD30', { volts: '2.1' });
    decoder.passActive('ZICAD30', { volts: '2.1', stored: true });
    await timers.advance(1);
    expect(log.notices('battery-low')).toHaveLength(1);
    expect(log.arrivals.map(({ recovered }) => recovered)).toEqual([false, true]);
  });

  it('offers a signal at the decoder as a start signal, which is no rider', async () => {
    const { decoder, log, timers } = await bench();
    decoder.mark();
    await timers.advance(1);
    expect(log.of('gun')).toMatchObject([{ gun: { readerAt: START + 100, shown: '18:05:00.100' } }]);
    expect(log.arrivals).toEqual([]);
  });
});

describe('passings of a decoder that did not arrive', () => {
  it('are asked for as soon as a later one comes', async () => {
    const { decoder, log, timers } = await bench();
    decoder.pass('A1');
    decoder.faults.unsent = 2;
    for (const tag of ['A2', 'A3', 'A4']) decoder.pass(tag);
    await timers.advance(200);
    expect(log.arrivals.map(({ tag, recovered }) => [tag, recovered])).toEqual([
      ['A1', false],
      ['A4', false],
      ['A2', true],
      ['A3', true],
    ]);
    expect(decoder.commands).toContain('2:2');
    expect(log.params('log-gap')).toEqual([{ from: 2, to: 3 }]);
    expect(log.params('log-filled')).toEqual([{ from: 2, to: 3, count: 2 }]);
    await timers.advance(10_000);
    expect(log.arrivals).toHaveLength(4);
  });

  it('are asked for also when none comes after them', async () => {
    const { decoder, log, timers } = await bench();
    decoder.faults.unsent = 1;
    decoder.pass('A1');
    await timers.advance(4000);
    expect(tags(log.arrivals)).toEqual(['A1']);
  });

  it('come after a lost link with their times, and nothing comes twice', async () => {
    const { decoder, log, timers, cable, link } = await bench();
    decoder.pass('A1');
    await timers.advance(2000);
    cable.unplug();
    await log.ended;
    decoder.pass('A2');
    await timers.advance(30_000);
    decoder.pass('A3');
    const next = await link();
    expect(next.arrivals.map(({ tag, readerAt, recovered }) => [tag, readerAt, recovered])).toEqual([
      ['A2', START + 2100, true],
      ['A3', START + 32_100, true],
    ]);
    expect(next.params('recovered')).toMatchObject([{ reads: 2 }]);
    decoder.pass('A4');
    await timers.advance(10_000);
    expect(tags(next.arrivals)).toEqual(['A2', 'A3', 'A4']);
  });

  it('are none when a passing comes in one piece with the reply that counts those before it', async () => {
    const { decoder, log, timers } = await bench({ isJoined: true });
    await timers.advance(1000);
    for (let passing = 1; passing <= 2000; passing += 1) {
      decoder.pass(`F${passing}`);
      await timers.advance(7);
    }
    await timers.advance(5000);
    expect(tags(log.arrivals)).toEqual(Array.from({ length: 2000 }, (_, index) => `F${index + 1}`));
    expect(log.codes).toEqual(['raceresult-status']);
  });

  it('come in blocks when there are many', async () => {
    const { decoder, log, timers, cable, link } = await bench();
    cable.unplug();
    await log.ended;
    for (let rider = 1; rider <= 250; rider += 1) decoder.pass(`F${rider}`);
    const next = await link();
    await timers.advance(1000);
    expect(tags(next.arrivals)).toEqual(Array.from({ length: 250 }, (_, index) => `F${index + 1}`));
    expect(decoder.commands.filter((command) => command.includes(':'))).toEqual(['1:100', '101:100', '201:50']);
  });

  it('are an alarm when the decoder does not send them, and later ones still come', async () => {
    const { decoder, log, timers } = await bench();
    decoder.faults.unsent = 2;
    decoder.faults.refusedRecords = 9;
    for (const tag of ['A1', 'A2', 'A3']) decoder.pass(tag);
    await timers.advance(10_000);
    expect(log.params('log-not-filled')).toEqual([{ from: 1, to: 2, count: 2 }]);
    expect(log.params('log-filled')).toEqual([]);
    decoder.pass('A4');
    await timers.advance(10);
    expect(tags(log.arrivals)).toEqual(['A3', 'A4']);
  });

  it('of the time before are not wanted on a first link without a race', async () => {
    const { log, timers } = await bench({ before: (decoder) => decoder.pass('OLD') });
    await timers.advance(10_000);
    expect(log.arrivals).toEqual([]);
  });

  it('are fetched when the station was started again during a race', async () => {
    const { decoder, log, timers, restart } = await bench({ isRacing: true });
    decoder.pass('A1');
    await timers.advance(5000);
    await log.stop();
    const lastReadAt = timers.now();
    await timers.advance(5000);
    decoder.pass('A2');
    const next = await restart(true, lastReadAt);
    expect(tags(next.arrivals)).toEqual(['A1', 'A2']);
    expect(next.params('recovered')).toEqual([{ gap: null, reads: 1 }]);
  });
});

describe('a new file of a decoder', () => {
  it('begins at 1', async () => {
    const { decoder, log, timers } = await bench();
    decoder.pass('A1');
    decoder.pass('A2');
    await timers.advance(5000);
    decoder.beginFile();
    decoder.pass('A3');
    await timers.advance(5000);
    expect(tags(log.arrivals)).toEqual(['A1', 'A2', 'A3']);
    expect(log.codes).not.toContain('log-gap');
    expect(log.warnings).toEqual([]);
  });

  it('is one that was emptied, too: nothing of it is taken for known', async () => {
    const { decoder, log, timers, cable, link } = await bench();
    for (const tag of ['A1', 'A2', 'A3', 'A4']) decoder.pass(tag);
    await timers.advance(5000);
    decoder.clearFile();
    const again = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'];
    for (const tag of again) decoder.pass(tag);
    await timers.advance(10_000);
    expect(tags(log.arrivals)).toEqual(['A1', 'A2', 'A3', 'A4', ...again]);
    cable.unplug();
    await log.ended;
    decoder.clearFile();
    decoder.pass('C1');
    expect(tags((await link()).arrivals)).toEqual(['C1']);
  });

  it('is none where the decoder only counts late', async () => {
    const { decoder, log, timers } = await bench();
    for (const tag of ['A1', 'A2', 'A3', 'A4']) decoder.pass(tag);
    await timers.advance(1300);
    decoder.faults.uncounted = 1;
    decoder.pass('A5');
    await timers.advance(300);
    decoder.faults.uncounted = 0;
    await timers.advance(10_000);
    expect(tags(log.arrivals)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(log.codes).toEqual(['raceresult-status']);
  });

  it('that began while the link was down is fetched, and the end of the file before may be missing', async () => {
    const { decoder, log, timers, cable, link } = await bench({ isRacing: true });
    decoder.pass('A1');
    decoder.pass('A2');
    await timers.advance(5000);
    cable.unplug();
    await log.ended;
    decoder.pass('LOST');
    decoder.beginFile();
    decoder.pass('B1');
    const next = await link();
    expect(tags(next.arrivals)).toEqual(['B1']);
    expect(next.params('raceresult-new-file')).toEqual([{ file: 13, before: 12 }]);
  });
});

describe('the clock of a decoder', () => {
  it('is compared again and again, and followed where it is wrong', async () => {
    const { decoder, log, timers } = await bench();
    decoder.clock.step(-3000);
    await timers.advance(60_000);
    const samples = log.of('clock').map(({ sample }) => [sample.hostAt - sample.readerAt, sample.roundTrip]);
    expect(samples.length).toBeGreaterThanOrEqual(5);
    expect(samples[0]).toEqual([0, 0]);
    expect(samples.at(-1)).toEqual([3000, 0]);
  });

  it('without a date gets the day that its replies show, also for passings from before midnight that come after it', async () => {
    const start = new Date(2026, 4, 12, 23, 59, 50).getTime() as EpochMs;
    const { decoder, log, timers, cable, link } = await bench({ hasDate: false, start });
    await timers.advance(1000);
    decoder.pass('A1');
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    decoder.pass('A2');
    await timers.advance(15 * 3_600_000);
    decoder.pass('A3');
    const next = await link();
    await timers.advance(1000);
    expect([...log.arrivals, ...next.arrivals].map(({ tag, readerAt }) => [tag, (readerAt ?? 0) - start])).toEqual([
      ['A1', 1100],
      ['A2', 2100],
      ['A3', 15 * 3_600_000 + 2100],
    ]);
  });

  it('without a date that begins to count anew is compared by the time of day', async () => {
    const { decoder, log, timers } = await bench({ hasDate: false });
    decoder.clock.step(3 * 86_400_000);
    await timers.advance(30_000);
    expect(log.of('clock').map(({ sample }) => sample.hostAt - sample.readerAt)).toEqual(expect.arrayContaining([0]));
    expect(log.of('clock').at(-1)?.sample).toMatchObject({ readerAt: log.of('clock').at(-1)?.sample.hostAt });
  });
});

describe('devices on the port of a decoder', () => {
  it('that answer nothing end the session with what to check', async () => {
    const { log, timers } = await bench({ before: (decoder) => Object.assign(decoder.faults, { isMute: true }) });
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { message: { code: 'raceresult-other-device', params: { link: 'memory' } } } });
  });

  it('that fall silent end the session', async () => {
    const { decoder, log, timers } = await bench();
    await timers.advance(10_000);
    decoder.faults.isMute = true;
    await timers.advance(10_000);
    expect(await log.ended).toMatchObject({ loss: { code: 'timeout', message: { code: 'tcp-not-answering' } } });
  });

  it.each([
    { protocol: '2.6', spoken: '2.6' },
    { protocol: '3.2', spoken: '3.2' },
    { protocol: '3.4', spoken: '3.2' },
    { protocol: '2.0', spoken: '2.0' },
  ])('of protocol up to $protocol are spoken to in $spoken', async ({ protocol, spoken }) => {
    const { decoder } = await bench({ protocol });
    expect(decoder.commands).toContain(`SETPROTOCOL;${spoken}`);
  });
});

describe('a RACE RESULT decoder that a person sets', () => {
  it('takes the time only while it is not in timing mode', async () => {
    const on = await bench();
    on.decoder.clock.step(-7_200_000);
    await on.timers.advance(12_345);
    expect(await outcomeOf(on.timers, on.driver().setClock?.())).toBe('operating');
    expect(on.decoder.commands.filter((command) => command.startsWith('SETTIME'))).toEqual([]);
    const off = await bench({ isTiming: false });
    off.decoder.clock.step(-7_200_000);
    await off.timers.advance(12_345);
    await expectClockSet(off, { off: () => off.decoder.clock.now() - off.timers.now() });
    off.decoder.faults.isMute = true;
    await expectClockNotSet(off);
  });

  it('is started and stopped, which ends its file, and shows which', async () => {
    const { decoder, log, timers, driver } = await bench();
    expect(log.of('operation').at(-1)).toEqual({ type: 'operation', isOn: true });
    decoder.pass('A');
    await timers.advance(10);
    expect(await outcomeOf(timers, driver().setOperation?.(false))).toBe(true);
    expect(log.of('operation').at(-1)).toEqual({ type: 'operation', isOn: false });
    expect(log.codes).toContain('raceresult-not-timing');
    expect(await outcomeOf(timers, driver().setOperation?.(true))).toBe(true);
    decoder.pass('B');
    await timers.advance(10);
    expect(tags(log.arrivals)).toEqual(['A', 'B']);
    expect(log.codes).not.toContain('raceresult-new-file');
    await log.stop();
    expect([await driver().setClock?.(), await driver().setOperation?.(true)]).toEqual(['refused', false]);
  });
});

describe('a decoder that answers slowly', () => {
  it.each([1400, 1700, 2600, 3500])('is linked, and its passings come once each (answers come after %i ms)', async (late) => {
    const { timers, decoder, log } = await bench({ late, isRacing: true });
    await timers.advance(40_000);
    for (const tag of ['A1', 'A2', 'A3']) {
      decoder.pass(tag);
      await timers.advance(700);
    }
    await timers.advance(20_000);
    expect(log.of('ready')).toHaveLength(1);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['A1', 'A2', 'A3']);
  });
});
