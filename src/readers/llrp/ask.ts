import { LinkError } from '../kit/link';
import type { Conversation } from './conversation';
import type { LlrpJob, LlrpRequest } from './llrp.messages';
import type { Message } from './message';
import { parseStatus } from './replies';

/** Status code of a request that was carried out (standard, section 14.1, `M_Success`). */
export const SUCCESS = 0;

/** Returns the reader's description; null when it does not answer. */
export async function describe<T>(
  conversation: Conversation,
  make: (id: number) => Message,
  parse: (body: Uint8Array) => T,
): Promise<T | null> {
  const reply = await conversation.request(make);
  return reply === null ? null : parse(reply.body);
}

/** A request without which the reader cannot be used. */
export interface Demand {
  /** Names the request in messages. */
  readonly request: LlrpRequest;
  make(id: number): Message;
  /** Settings of the job; left out in other requests. */
  readonly job?: LlrpJob;
}

/** Sends a request that the reader must carry out. Rejects with LinkError, which quotes the reader, when it does not. */
export async function demand(conversation: Conversation, { request, make, job = undefined }: Demand): Promise<void> {
  const reply = await conversation.request(make);
  const link = conversation.name;
  if (reply === null) throw new LinkError({ code: 'timeout', message: { code: 'llrp-no-reply', params: { link, request } } });
  const status = parseStatus(reply.body);
  if (status?.code === SUCCESS) return;
  const params = { link, request, reason: status?.text ?? '', status: status?.code ?? null, job: job ?? null };
  throw new LinkError({ code: 'refused', message: { code: 'llrp-refused', params } });
}
