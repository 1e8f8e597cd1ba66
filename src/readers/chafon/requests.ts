import { Command } from './codes';
import { BROADCAST, type Frame } from './frame';

/** For about 16 tags at once, as the maker's programs set it; the reader adapts it. */
const Q_VALUE = 4;
/** Session 0: a tag answers in every round, so that it is known how long it stays. */
const SESSION = 0;
const EPC_MEMORY = 1;
const TARGET_A = 0;
const FIRST_ANTENNA = 0x80;
/** Longest time of a round, in steps of 100 ms. It ends earlier when no more tags answer. */
const SCAN_TIME = 2;

/** Longest round in milliseconds. */
export const ROUND_MS = SCAN_TIME * 100;

/** Asks what the reader is. Changes nothing. */
export function readerInfoRequest(): Frame {
  return { address: BROADCAST, command: Command.readerInfo, data: new Uint8Array(0) };
}

/** Starts a round on an antenna, from 1; null for readers with one antenna, which take no parameters. No mask: all tags. */
export function inventoryRequest(address: number, antenna: number | null): Frame {
  const data = antenna === null ? [] : [Q_VALUE, SESSION, EPC_MEMORY, 0, 0, 0, TARGET_A, FIRST_ANTENNA + antenna - 1, SCAN_TIME];
  return { address, command: Command.inventory, data: Uint8Array.from(data) };
}
