import { Command } from './codes';
import { BROADCAST, type Frame } from './frame';

const SHORT_LIST_PORTS = 4;
const LONG_LIST_PORTS = 8;
/** An index that no reader has, so that the entry is skipped. */
const NO_PORT = 0xff;

/** Returns a request without data, or with the given data bytes. */
export function request(address: number, command: number, data: readonly number[] = []): Frame {
  return { address, command, data: Uint8Array.from(data) };
}

/** Starts one full anti-collision round on the work antenna (command 0x89). */
export function inventory(address: number): Frame {
  return request(address, Command.inventory, [1]);
}

/** Starts one round on each of the antennas (from 1, at most 8), in the given order, without pauses (command 0x8A). */
export function fastSwitch(address: number, antennas: readonly number[]): Frame {
  const size =
    antennas.every((antenna) => antenna <= SHORT_LIST_PORTS) && antennas.length <= SHORT_LIST_PORTS ? SHORT_LIST_PORTS : LONG_LIST_PORTS;
  const entries = Array.from({ length: size }, (_, index) => {
    const antenna = antennas[index];
    return antenna === undefined ? [NO_PORT, 0] : [antenna - 1, 1];
  });
  return request(address, Command.fastSwitch, [...entries.flat(), 0, 1]);
}

/** Starts a round of an active reader (command 0x8B), as its maker prints it: session 1, target A, one round, to the broadcast address. */
export function keepReading(): Frame {
  return request(BROADCAST, Command.sessionInventory, [1, 0, 1]);
}

/** Selects the work antenna, from 1 (command 0x74). */
export function workAntenna(address: number, antenna: number): Frame {
  return request(address, Command.workAntenna, [antenna - 1]);
}
