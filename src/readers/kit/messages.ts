import type { ReaderMessage } from '../reader.messages';

/** Returns whether two messages say the same: equal codes, equal parameters. */
export function isSameMessage(one: ReaderMessage, other: ReaderMessage): boolean {
  if (one === other) return true;
  return one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);
}
