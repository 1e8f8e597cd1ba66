import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createLinesDriver, type LinesOptions } from '../../../src/readers/lines/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;

async function bench(options: LinesOptions = {}) {
  const timers = new VirtualTimers(START);
  const ports: DevicePort[] = [];
  const cable = memoryTransport((port) => ports.push(port), { now: () => timers.now() });
  const log = new SessionLog(createLinesDriver(cable, { ...options, timers }), timers);
  await timers.advance(0);
  const print = (text: string): void => ports.at(-1)?.send(Buffer.from(text, 'latin1'));
  return { timers, cable, log, print };
}

describe('a reader that prints a line for each tag', () => {
  it('reports one arrive and one depart for many lines of a tag', async () => {
    const { timers, log, print } = await bench();
    print('E2003016\r\nE2003016\r\n');
    await timers.advance(500);
    print('E2003016\r\n');
    await timers.advance(3000);
    expect(log.reads.map(({ kind, tag, receivedAt }) => [kind, tag, receivedAt])).toEqual([
      ['arrive', 'E2003016', START],
      ['depart', 'E2003016', START + 500],
    ]);
    expect(log.of('alive')).toEqual([]);
    await log.stop();
  });

  it('counts useless lines as dropped, with the reason', async () => {
    const { timers, log, print } = await bench({ format: 'wiclax' });
    print('*\rhello\r7;22-09-2011 02:41:30.620;;;;\r');
    await timers.advance(10);
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 5, why: 'The line does not look like this reader’s.' }]);
    expect(log.arrivals).toHaveLength(1);
    await log.stop();
  });

  it('accepts lines in STX and ETX, and a byte order mark at the beginning', async () => {
    const { timers, log, print } = await bench();
    print('\xef\xbb\xbfE1\r\n\x02E2\x03\x02E3\r\n\x03');
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['E1', 'E2', 'E3']);
    expect(log.of('dropped')).toEqual([]);
    await log.stop();
  });

  it('reports once that its times are not understood; the reads are timed by their arrival', async () => {
    const { timers, log, print } = await bench({ format: { pattern: '^(?<tag>\\w+) (?<time>.+)$' } });
    print('A 5/12/26 6:05 PM\rB 5/12/26 6:06 PM\r');
    await timers.advance(10);
    expect(log.notices('time-not-understood')).toEqual([expect.stringContaining('“5/12/26 6:05 PM”')]);
    expect(log.arrivals.map(({ tag, readerAt }) => [tag, readerAt])).toEqual([
      ['A', null],
      ['B', null],
    ]);
    await log.stop();
  });

  it('has an unfinished line at the end of the link counted as dropped', async () => {
    const { timers, cable, log, print } = await bench();
    print('ABC\nDEF');
    await timers.advance(0);
    cable.unplug();
    await log.ended;
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 3, why: 'A line that was cut off.' }]);
  });

  it('reports the reader’s own passings unchanged, also when they are close together', async () => {
    const { timers, log, print } = await bench({ format: 'timy' });
    print(' 0006 C0  13:20:16.0431 00\r 0006 C0  13:20:16.9431 00\r');
    await timers.advance(10);
    expect(log.arrivals.map(({ readerAt }) => readerAt)).toEqual(
      [16_043, 16_943].map((ms) => new Date(2026, 4, 12, 13, 20).getTime() + ms),
    );
    await log.stop();
  });

  it('is ready as soon as the link is open, and sends nothing to the device', async () => {
    const { timers, log } = await bench({ format: { pattern: '(?<tag>\\w+)' } });
    await timers.advance(10_000);
    expect(log.events).toEqual([{ type: 'ready', identity: { serial: '', model: 'pattern', firmware: '' } }]);
    await log.stop();
  });

  it('ends with the reason when the link is lost, after the departs', async () => {
    const { timers, cable, log, print } = await bench();
    print('ABC\n');
    await timers.advance(0);
    cable.unplug();
    expect(await log.ended).toMatchObject({ loss: { code: 'unplugged' } });
    expect(log.reads.map(({ kind }) => kind)).toEqual(['arrive', 'depart']);
    expect(cable.openLinks).toBe(0);
  });

  it('refuses an unusable pattern before anything is opened', () => {
    const cable = memoryTransport(() => undefined);
    expect(() => createLinesDriver(cable, { format: { pattern: '(' } })).toThrow(TypeError);
    expect(cable.opened).toBe(0);
  });
});
