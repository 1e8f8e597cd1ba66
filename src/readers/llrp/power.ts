import type { DriverSession } from '../kit/driver';
import { describe } from './ask';
import type { Conversation } from './conversation';
import { type PowerLevel, parsePowerLevels, parseTransmitter, type Transmitter } from './replies';
import { CapabilityPart, ConfigPart, getCapabilities, getConfig } from './requests';

export interface ChosenPower {
  readonly dbm: number;
  readonly transmitter: Transmitter;
}

/**
 * How the job has to transmit for the power that is wanted, in dBm: with the next lower one that the reader has, or with its lowest.
 * The table of frequencies and the channel stay as the reader has them: which are right depends on the country it is made for.
 * Null when the reader does not tell what it has. The timekeeper is told of every power that is not the wanted one.
 */
export async function choosePower(conversation: Conversation, session: DriverSession, wanted: number): Promise<ChosenPower | null> {
  const levels = await describe(conversation, (id) => getCapabilities(id, CapabilityPart.regulatory), parsePowerLevels);
  const own = await describe(conversation, (id) => getConfig(id, ConfigPart.transmitters), parseTransmitter);
  const sorted = (levels ?? []).toSorted((a, b) => a.dbm - b.dbm);
  const level = sorted.findLast(({ dbm }) => dbm <= wanted) ?? sorted[0];
  if (own === null || level === undefined) {
    const text = `The reader does not tell which powers it has: it reads with the one it is set to, not with ${wanted} dBm. Set the power on its own pages.`;
    session.report({ type: 'notice', code: 'power-unknown', text, level: 'warning' });
    return null;
  }
  if (level.dbm !== wanted)
    session.report({ type: 'notice', code: 'power-changed', text: otherPower(wanted, level, sorted), level: 'warning' });
  return { dbm: level.dbm, transmitter: { ...own, power: level.index } };
}

function otherPower(wanted: number, used: PowerLevel, sorted: readonly PowerLevel[]): string {
  return `The reader has no ${wanted} dBm: it reads with ${used.dbm} dBm. Its powers go from ${sorted[0]?.dbm} to ${sorted.at(-1)?.dbm} dBm.`;
}
