import { expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { createYr9700Driver } from '../../../src/readers/yr9700/driver';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from './session-log';
import { hexOf, vectorBytes } from './vectors';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const TAG = vectorBytes('V59');
const END = vectorBytes('V56');
/** Milliseconds after the command at which the reader sends what; one round for each command, then the last one again and again. */
const ROUNDS: readonly (readonly (readonly [number, Uint8Array])[])[] = [
  [
    [180, TAG],
    [320, END],
  ],
  [
    [98, TAG],
    [288, TAG],
    [378, END],
  ],
  [[300, END]],
];

it('a pass of an active tag is one arrive at its first packet and one depart that counts all three', async () => {
  const timers = new VirtualTimers(START);
  const readingCommand = hexOf(vectorBytes('V57'));
  const begun: number[] = [];
  const play = (port: DevicePort): void =>
    port.onBytes((command) => {
      // Only the reading command gets an answer.
      if (hexOf(command) !== readingCommand) return;
      const round = ROUNDS[Math.min(begun.length, ROUNDS.length - 1)] ?? [];
      begun.push(timers.now());
      for (const [after, frame] of round) timers.after(after, () => port.send(frame));
    });
  const cable = memoryTransport(play, { now: () => timers.now() });
  const log = new SessionLog(createYr9700Driver(cable, { variant: 'active', timers }), timers);
  await timers.advance(12_000);
  const [first = 0, second = 0] = begun;
  expect(log.reads.map(({ kind, tag, receivedAt, extra }) => ({ kind, tag, receivedAt, extra }))).toEqual([
    { kind: 'arrive', tag: '00001BFC', receivedAt: first + 180, extra: { battery: 'good' } },
    { kind: 'depart', tag: '00001BFC', receivedAt: second + 288, extra: { repeat: 3 } },
  ]);
  await log.stop();
});
