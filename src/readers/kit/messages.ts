import type { ReaderMessage } from '../reader.messages';

/** Returns whether two messages say the same: equal codes, equal parameters. */
export function isSameMessage(one: ReaderMessage, other: ReaderMessage): boolean {
  if (one === other) return true;
  return one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);
}

/** The message of a notice or a link loss, also of one whose message has no code yet. */
export function messageOf(
  source:
    | { readonly message: ReaderMessage }
    | { readonly code: string; readonly text: string }
    | { readonly code: string; readonly sentence: string },
): ReaderMessage {
  if ('message' in source) return source.message;
  return { code: 'untranslated', params: { code: source.code, text: 'text' in source ? source.text : source.sentence } };
}
