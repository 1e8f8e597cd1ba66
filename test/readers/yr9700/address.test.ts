import { expect, it } from 'vitest';
import { Command, SUCCESS } from '../../../src/readers/yr9700/codes';
import { renderFrame } from '../../../src/readers/yr9700/frame';
import { fastSwitch } from '../../../src/readers/yr9700/requests';
import { HandMadeReader } from './hand-made-reader';
import { bytesOf, hexOf, joined, parseFrames, vectorBytes } from './vectors';

it('commands go to the address that the reader reports, and frames of other addresses are dropped', async () => {
  let address = 7;
  const reader = new HandMadeReader(
    ({ command }, self) => {
      if (command === Command.inventory || !isAlive) return null;
      const data = command === Command.firmware ? [1, 9] : command === Command.region ? [1, 7, 59] : [SUCCESS];
      self.send(renderFrame({ address, command, data: Uint8Array.from(data) }));
      return null;
    },
    { variant: 'passive', antennas: [1] },
  );
  let isAlive = true;
  await reader.timers.advance(2000);
  expect(reader.received.at(-1)?.frame.address).toBe(7);
  reader.send(vectorBytes('V35'));
  await reader.timers.advance(10);
  expect(reader.log.arrivals).toEqual([]);
  isAlive = false;
  address = 2;
  await reader.timers.advance(4000);
  isAlive = true;
  await reader.timers.advance(4000);
  expect(reader.received.at(-1)?.frame.address).toBe(2);
  await reader.log.stop();
});

it.each([
  { antennas: [1, 2], hex: 'A0 0D 01 8A 00 01 01 01 FF 00 FF 00 00 01 C6' },
  { antennas: [1, 8], hex: 'A0 15 01 8A 00 01 07 01 FF 00 FF 00 FF 00 FF 00 FF 00 FF 00 00 01 BC' },
])('the round over $antennas lists four ports, or eight where one is above 4', ({ antennas, hex }) => {
  expect(hexOf(renderFrame(fastSwitch(1, antennas)))).toBe(hexOf(bytesOf(hex)));
});

it('a head with a length below 3 costs one byte and hides no frame', () => {
  const { found, dropped } = parseFrames(joined(bytesOf('A0 01 5F'), vectorBytes('V43')));
  expect([found.length, dropped]).toEqual([1, 3]);
});
