import type { components } from '../../src/http/generated/api';

/** A message of `/stream?changes=1`, as in the contract. */
export type StreamMessage = components['schemas']['StreamMessage'];

const KNOWN: ReadonlySet<string> = new Set<StreamMessage['type']>([
  'lap',
  'standings',
  'table',
  'changes',
  'race_updated',
  'race_reset',
  'unknown_tag',
  'reader',
  'roster_changed',
  'health',
]);

/**
 * What follows `data:` as a message. Null for a type that this screen does not know, which a newer station may send.
 * Throws SyntaxError for what is no JSON: then the link is broken and is made anew.
 */
export function parseMessage(data: string): StreamMessage | null {
  const value: unknown = JSON.parse(data);
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  // The station checks every message against the contract before it leaves; only the type may be newer than this screen.
  return typeof value.type === 'string' && KNOWN.has(value.type) ? (value as StreamMessage) : null;
}
