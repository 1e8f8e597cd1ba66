import { LinkError } from '../kit/link';
import { type Conversation, fault } from './conversation';
import type { Inbox } from './inbox';

const GREETING_TIMEOUT = 10_000;

/** `ConnectionAttemptEvent`; other values mean that another program has the reader. */
const Verdict = { accepted: 0, failed: 3 } as const;

/** Waits for the word that the connection is accepted: readers talk to one program only. It may have come already. */
export async function greet(conversation: Conversation, inbox: Inbox): Promise<void> {
  if (inbox.verdict === null) await verdict(conversation, inbox);
  switch (inbox.verdict) {
    case Verdict.accepted:
      return;
    case Verdict.failed:
      throw fault(conversation, 'refused', 'refuses the connection and does not say why. Restart the reader.');
    case null:
      throw fault(
        conversation,
        'timeout',
        'does not greet as LLRP readers do. Check the port (5084), and that LLRP is switched on in the reader.',
      );
    default:
      throw fault(conversation, 'busy', 'is in use by another program. Close that one, or restart the reader.');
  }
}

async function verdict(conversation: Conversation, inbox: Inbox): Promise<void> {
  try {
    await conversation.wait(() => inbox.verdict !== null, GREETING_TIMEOUT);
  } catch (error) {
    // Some readers hang up on a second program without a word.
    if (conversation.hasHungUp && error instanceof LinkError && error.loss.code === 'io')
      throw fault(conversation, 'busy', 'hung up without a greeting. Close any other program that uses it; it may also be restarting.');
    throw error;
  }
}
