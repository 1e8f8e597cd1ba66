import type { components } from '../../src/http/generated/api';

/** A message of `/stream?changes=1`, as in the contract. */
export type StreamMessage = components['schemas']['StreamMessage'];

/** One entry for each type of the contract: the compiler refuses a list that lacks one. */
const KNOWN: Readonly<Record<StreamMessage['type'], true>> = {
  lap: true,
  standings: true,
  table: true,
  changes: true,
  race_updated: true,
  race_reset: true,
  unknown_tag: true,
  reader: true,
  roster_changed: true,
  health: true,
};

/**
 * Reads the text after `data:` as a message. Returns null for a type that this page does not know, which a newer station may send.
 * Throws SyntaxError when it is not JSON: the link is broken, and is opened again.
 */
export function parseMessage(data: string): StreamMessage | null {
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  // The station checks every message against the contract before it sends it; only the type may be newer than this page.
  return typeof value.type === 'string' && Object.hasOwn(KNOWN, value.type) ? (value as StreamMessage) : null;
}
