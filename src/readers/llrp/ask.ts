import { type Conversation, fault } from './conversation';
import type { Message } from './message';
import { parseStatus } from './replies';

export const SUCCESS = 0;

/** What the reader says of itself; null when it does not answer. */
export async function describe<T>(
  conversation: Conversation,
  make: (id: number) => Message,
  parse: (body: Uint8Array) => T,
): Promise<T | null> {
  const reply = await conversation.request(make);
  return reply === null ? null : parse(reply.body);
}

/** Has the reader do what it must do. Rejects with LinkError, in the reader's own words, when it does not. */
export async function demand(conversation: Conversation, what: string, make: (id: number) => Message): Promise<void> {
  const reply = await conversation.request(make);
  if (reply === null) throw fault(conversation, 'timeout', `did not answer to ${what}. Restart the reader.`);
  const status = parseStatus(reply.body);
  if (status?.code === SUCCESS) return;
  const reason = status?.text.replace(/\.$/, '') || `status ${status?.code ?? 'missing'}`;
  throw fault(conversation, 'refused', `refused ${what}: ${reason}. Check its settings here and on its own pages, or restart it.`);
}
