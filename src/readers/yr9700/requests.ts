import { Command } from './codes';
import { BROADCAST, type Frame } from './frame';

const PORTS_OF_SHORT_LIST = 4;
const PORTS_OF_LONG_LIST = 8;
/** An index that no reader has: the entry is skipped. */
const NO_PORT = 0xff;

/** A request without data or with the given data bytes. */
export function request(address: number, command: number, data: readonly number[] = []): Frame {
  return { address, command, data: Uint8Array.from(data) };
}

/** One full anti-collision round on the work antenna. */
export function inventory(address: number): Frame {
  return request(address, Command.inventory, [1]);
}

/** One round on each of the antennas (from 1, at most 8), in the given order, without pauses. */
export function fastSwitch(address: number, antennas: readonly number[]): Frame {
  const size =
    antennas.every((antenna) => antenna <= PORTS_OF_SHORT_LIST) && antennas.length <= PORTS_OF_SHORT_LIST
      ? PORTS_OF_SHORT_LIST
      : PORTS_OF_LONG_LIST;
  const entries = Array.from({ length: size }, (_, index) => {
    const antenna = antennas[index];
    return antenna === undefined ? [NO_PORT, 0] : [antenna - 1, 1];
  });
  return request(address, Command.fastSwitch, [...entries.flat(), 0, 1]);
}

/** The keep-reading command of active readers, as their maker gives it: session 1, target A, one round, to everyone. */
export function keepReading(): Frame {
  return request(BROADCAST, Command.sessionInventory, [1, 0, 1]);
}

/** Antennas count from 1. */
export function workAntenna(address: number, antenna: number): Frame {
  return request(address, Command.workAntenna, [antenna - 1]);
}
