import { afterEach, describe, expect, it } from 'vitest';
import { createCrossmgrDriver } from '../../../src/readers/crossmgr/driver';
import { LinkError } from '../../../src/readers/kit/link';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { SessionLog } from '../yr9700/session-log';
import { bench, closeBenches, START, SUMMER_TIME } from './bench';
import { FakeBridge } from './fake-bridge';

/** Counts timers that were set and not cancelled. */
class CountedTimers extends VirtualTimers {
  running = 0;

  override after(delay: number, act: () => void): () => void {
    this.running += 1;
    const cancel = super.after(delay, act);
    return () => {
      this.running -= 1;
      cancel();
    };
  }
}

afterEach(closeBenches);

describe('a CrossMgr bridge', () => {
  it('is asked for its time, then requested to send', async () => {
    const { bridge, log } = await bench();
    const gate = await bridge('gate1');
    expect(gate.heard).toEqual(['GT', 'S0000']);
    expect(log.of('clock').map(({ sample }) => sample.hostAt - sample.readerAt)).toEqual([0]);
    expect(log.notices('sender-connected')).toEqual(['gate1 is connected.']);
  });

  it('may have a name in any script', async () => {
    const { bridge, log } = await bench();
    await bridge('Zeitnahme-Süd');
    expect(log.notices('sender-connected')).toEqual(['Zeitnahme-Süd is connected.']);
  });

  it('has its times corrected, in any zone and for any clock error', async () => {
    const { bridge, timers, log } = await bench();
    const gate = await bridge('gate1', SUMMER_TIME + 3200);
    gate.read('12345', START + 5);
    await timers.advance(10);
    expect(log.arrivals).toEqual([
      expect.objectContaining({ tag: '12345', readerAt: START + 5, extra: { sender: 'gate1', senderTime: '2026-05-12T18:05:03.205' } }),
    ]);
  });

  it('is one of several, each with its own clock', async () => {
    const { bridge, timers, log } = await bench();
    const [one, two] = [await bridge('gate1', SUMMER_TIME), await bridge('gate2', -3_600_000 - 42_000)];
    one.read('1', START + 5);
    two.read('2', START + 7);
    await timers.advance(10);
    expect(log.arrivals.map(({ tag, readerAt }) => [tag, readerAt])).toEqual([
      ['1', START + 5],
      ['2', START + 7],
    ]);
  });

  it('that connects again under its name ends its old connection', async () => {
    const { bridge, timers, log, server } = await bench();
    const old = await bridge('gate1');
    await bridge('gate2');
    const renewed = await bridge('gate1');
    expect([old.isOpen, renewed.isOpen, server.openLinks]).toEqual([false, true, 2]);
    renewed.read('1', START);
    await timers.advance(10);
    expect(log.arrivals).toHaveLength(1);
    expect(log.notices('sender-lost')).toEqual([]);
  });

  it('that disconnects is reported, and its tags depart', async () => {
    const { bridge, timers, log } = await bench();
    const gate = await bridge('gate1');
    gate.read('1', START);
    await timers.advance(10);
    gate.hangUp();
    await timers.advance(10);
    expect(log.notices('sender-lost')).toEqual([expect.stringContaining('The connection of gate1 is lost.')]);
    expect(log.reads.map(({ kind }) => kind)).toEqual(['arrive', 'depart']);
    expect(log.isOver).toBe(false);
  });

  it('that does not reply with its time is still requested to send; its reads are timed by their arrival', async () => {
    const { timers, server, log } = await bench();
    const mute = new FakeBridge(timers, { name: 'old', zone: 0, isTimeless: true });
    mute.call(server);
    await timers.advance(2000);
    mute.read('1', START);
    await timers.advance(10);
    expect(mute.heard).toEqual(['GT', 'S0000']);
    expect(log.notices('no-time')).toHaveLength(1);
    expect(log.arrivals).toEqual([expect.objectContaining({ readerAt: null, receivedAt: START + 2000 })]);
  });

  it('may begin with a byte order mark; an unfinished line is counted as dropped', async () => {
    const { timers, server, log } = await bench();
    const gate = new FakeBridge(timers, { name: 'gate1', zone: SUMMER_TIME, hasMark: true });
    gate.call(server);
    await timers.advance(10);
    expect(gate.heard).toEqual(['GT', 'S0000']);
    gate.say('DA1 18:05');
    gate.hangUp();
    await timers.advance(10);
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 9, why: 'A line that was cut off.' }]);
  });

  it('may cut its messages anywhere and send unknown messages', async () => {
    const { bridge, timers, log } = await bench();
    const gate = await bridge('gate1');
    const text = 'what\rDA77 18:05:00.000000 10  0000A      C7 date=20260512\r';
    for (const letter of text) gate.say(letter);
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['77']);
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 4, why: 'Not a JChip message.' }]);
  });

  it('has the right date after midnight', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    await timers.advance(6 * 3_600_000);
    gate.read('1', START + 5.95 * 3_600_000);
    gate.say('DA2 00:05:00.000000 11  0000A      C7\r');
    await timers.advance(10);
    expect(log.arrivals.map(({ readerAt }) => readerAt)).toEqual([START + 5.95 * 3_600_000, START + 6 * 3_600_000]);
  });
});

describe('the link to bridges', () => {
  it('is alive while a bridge is connected, and silent after the last one has disconnected', async () => {
    const { timers, bridge, log } = await bench();
    await timers.advance(10_000);
    expect(log.of('alive')).toEqual([]);
    const [one, two] = [await bridge('gate1'), await bridge('gate2')];
    one.hangUp();
    await timers.advance(10_000);
    const sofar = log.of('alive').length;
    expect(sofar).toBeGreaterThanOrEqual(5);
    two.hangUp();
    await timers.advance(10_000);
    expect(log.of('alive').length).toBe(sofar);
  });

  it('distinguishes two bridges with the same name on two computers', async () => {
    const { timers, bridge, log, server } = await bench();
    const gates = [await bridge('ALIEN-DRIVER'), await bridge('ALIEN-DRIVER', SUMMER_TIME, { host: '192.168.1.3' })];
    expect(server.openLinks).toBe(2);
    for (const [index, gate] of gates.entries()) gate.read(String(index), timers.now());
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['0', '1']);
  });

  it('does not report the loss of a connection that never spoke JChip', async () => {
    const { timers, server, log } = await bench();
    await server.connect((port) => port.end(), { from: '192.168.1.9:50000', now: () => timers.now() });
    await timers.advance(10);
    expect(log.notices('sender-lost')).toEqual([]);
    expect(server.openLinks).toBe(0);
  });

  it('accepts a burst of reads after a gap, in any order', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    const lap = 60_000;
    for (const laps of [2, 3, 1]) gate.read('7', START - laps * lap);
    await timers.advance(10);
    expect(log.arrivals.map(({ readerAt }) => readerAt)).toEqual([START - 2 * lap, START - 3 * lap, START - lap]);
  });
});

describe('the server', () => {
  it('is closed with every connection when the operator closes the reader', async () => {
    const { bridge, server, log } = await bench();
    const gate = await bridge('gate1');
    expect(await log.stop()).toBeNull();
    expect([gate.isOpen, server.openLinks, server.isOpen]).toEqual([false, 0, false]);
  });

  it('accepts at most 32 connections', async () => {
    const { bridge, server, log } = await bench();
    for (let count = 0; count < 40; count += 1) await bridge(`gate${count}`);
    expect(server.openLinks).toBe(32);
    expect(log.notices('sender-turned-away')).toHaveLength(8);
  });

  it('that cannot be opened leaves no timer and no connection', async () => {
    const timers = new CountedTimers(START);
    const server = {
      listen: () => Promise.reject(new LinkError({ code: 'busy', message: { code: 'listening-port-in-use', params: { port: 1 } } })),
    };
    const log = new SessionLog(createCrossmgrDriver({ host: '127.0.0.1', port: 53_135, server, timers }), timers);
    expect(await log.ended).toMatchObject({ loss: { code: 'busy' } });
    expect(timers.running).toBe(0);
  });

  it('that fails ends the session and every connection', async () => {
    const { bridge, server, log } = await bench();
    await bridge('gate1');
    server.breakDown();
    expect(await log.ended).toMatchObject({ loss: { code: 'io' } });
    expect(server.openLinks).toBe(0);
  });
});
