import { expect, it } from 'vitest';
import { STALE_AFTER_MS } from '../../../src/readers/kit/deframer';
import { Command, SUCCESS } from '../../../src/readers/yr9700/codes';
import { HandMadeReader } from './hand-made-reader';
import { vectorBytes } from './vectors';

it('an active reader receives the reading command at least once a second, also while tags come and no round ends', async () => {
  const talkative = new HandMadeReader(({ command }, self) => {
    if (command !== Command.sessionInventory) return null;
    for (const after of [100, 400, 700]) {
      self.timers.after(after, () => self.reply(command, [0x70, 0x30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x41]));
    }
    return null;
  });
  await talkative.timers.advance(20_000);
  const times = talkative.commands(Command.sessionInventory);
  const gaps = times.slice(2).map((at, index) => at - (times[index + 1] ?? 0));
  expect(gaps.length).toBeGreaterThan(10);
  expect(Math.max(...gaps)).toBeLessThan(1000);
  expect(talkative.log.arrivals).toHaveLength(1);
  await talkative.log.stop();
});

it('a frame is complete when its rest comes in the turn in which the silence inside it is noticed', async () => {
  const reader = new HandMadeReader(() => null);
  await reader.timers.advance(10);
  const tag = vectorBytes('V35');
  reader.send(tag.subarray(0, 9));
  await reader.timers.advance(STALE_AFTER_MS);
  reader.send(tag.subarray(9));
  await reader.timers.advance(10);
  expect(reader.log.arrivals.map(({ tag: id }) => id)).toEqual(['E200301666130121155074EF']);
  await reader.log.stop();
});

it('a frame in pieces is complete when the clock is set forward between them', async () => {
  const reader = new HandMadeReader(() => null);
  await reader.timers.advance(10);
  const tag = vectorBytes('V35');
  reader.send(tag.subarray(0, 5));
  await reader.timers.advance(5);
  reader.timers.step(60_000);
  reader.send(tag.subarray(5, 9));
  await reader.timers.advance(5);
  reader.send(tag.subarray(9));
  await reader.timers.advance(5);
  expect(reader.log.arrivals).toHaveLength(1);
  await reader.log.stop();
});

it('a long round of a passive reader is not interrupted while tags come', async () => {
  const slow = new HandMadeReader(
    ({ command }, self) => {
      if (command === Command.firmware) return [1, 9];
      if (command !== Command.inventory) return [SUCCESS];
      for (const after of [300, 600, 900]) self.timers.after(after, () => self.reply(command, [4, 0x08, 0, 0xab, 0xcd, 0x45]));
      self.timers.after(1200, () => self.reply(command, [0, 0, 0, 0, 0, 0, 3]));
      return null;
    },
    { variant: 'passive', antennas: [1] },
  );
  await slow.timers.advance(10_000);
  const times = slow.commands(Command.inventory);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1200);
  await slow.log.stop();
});
