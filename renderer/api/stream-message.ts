import type { components } from '../../src/http/generated/api';

/** A message of `/stream?changes=1&laps=0`, as in the contract. */
export type StreamMessage = components['schemas']['StreamMessage'];

/** Every type of the contract: the compiler refuses a list that lacks one, because the page would drop such messages. */
const KNOWN_TYPES: Readonly<Record<StreamMessage['type'], true>> = {
  lap: true,
  passings: true,
  standings: true,
  table: true,
  changes: true,
  race_updated: true,
  race_reset: true,
  unknown_tag: true,
  reader: true,
  roster_changed: true,
  reports_changed: true,
  guns_changed: true,
  health: true,
};

const KNOWN_NAMES: ReadonlySet<string> = new Set(Object.keys(KNOWN_TYPES));

/**
 * Parses the data of a server-sent event. Returns null for a type that this screen does not know, which a newer station may send.
 * Throws SyntaxError for invalid JSON: the connection is broken then and has to be opened again.
 */
export function parseMessage(data: string): StreamMessage | null {
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  // The station sends only what the contract allows; a type may be newer than this screen.
  return typeof value.type === 'string' && KNOWN_NAMES.has(value.type) ? (value as StreamMessage) : null;
}
