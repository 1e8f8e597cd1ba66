import type { DriverSession } from '../kit/driver';
import { describe } from './ask';
import type { Conversation } from './conversation';
import { parsePowerLevels, parseTransmitter, type Transmitter } from './replies';
import { CapabilityPart, ConfigPart, getCapabilities, getConfig } from './requests';

/** How a job transmits. */
export interface ChosenPower {
  readonly dbm: number;
  readonly transmitter: Transmitter;
}

/**
 * Chooses how the job transmits for a requested power in dBm: with the next lower one that the reader has, or with its lowest. The table
 * of frequencies and the channel stay as the reader has them, because the right ones depend on the country. Returns null when the reader
 * does not list its powers. Reports a notice for every power that is not the requested one.
 */
export async function choosePower(conversation: Conversation, session: DriverSession, requested: number): Promise<ChosenPower | null> {
  const levels = await describe(conversation, (id) => getCapabilities(id, CapabilityPart.regulatory), parsePowerLevels);
  const own = await describe(conversation, (id) => getConfig(id, ConfigPart.transmitters), parseTransmitter);
  const sorted = (levels ?? []).toSorted((a, b) => a.dbm - b.dbm);
  const [lowest] = sorted;
  const level = sorted.findLast(({ dbm }) => dbm <= requested) ?? lowest;
  if (own === null || level === undefined || lowest === undefined) {
    session.report({ type: 'notice', message: { code: 'power-unknown', params: { dbm: requested } }, level: 'warning' });
    return null;
  }
  if (level.dbm !== requested) {
    const params = { dbm: requested, used: level.dbm, lowest: lowest.dbm, highest: sorted.at(-1)?.dbm ?? lowest.dbm };
    session.report({ type: 'notice', message: { code: 'power-changed', params }, level: 'warning' });
  }
  return { dbm: level.dbm, transmitter: { ...own, power: level.index } };
}
