import { LinkError, type LinkLoss } from '../kit/link';
import type { Conversation } from './conversation';
import type { Inbox } from './inbox';

const GREETING_TIMEOUT_MS = 10_000;

/** Status in a `ConnectionAttemptEvent` (standard, section 13.2.6.11); other values mean that another program has the reader. */
const ConnectionStatus = { accepted: 0, failed: 3 } as const;

/**
 * Waits until the reader confirms the connection, which it may have done already. Rejects with LinkError when it refuses, because readers
 * serve one program only, or when no confirmation comes.
 */
export async function awaitGreeting(conversation: Conversation, inbox: Inbox): Promise<void> {
  if (inbox.connectionStatus === null) await awaitStatus(conversation, inbox);
  const params = { link: conversation.name };
  switch (inbox.connectionStatus) {
    case ConnectionStatus.accepted:
      return;
    case ConnectionStatus.failed:
      throw new LinkError({ code: 'refused', message: { code: 'llrp-connection-refused', params } });
    case null:
      throw new LinkError({ code: 'timeout', message: { code: 'llrp-no-greeting', params } });
    default:
      throw new LinkError({ code: 'busy', message: { code: 'llrp-in-use', params } });
  }
}

async function awaitStatus(conversation: Conversation, inbox: Inbox): Promise<void> {
  try {
    await conversation.waitUntil(() => inbox.connectionStatus !== null, GREETING_TIMEOUT_MS);
  } catch (error) {
    if (conversation.isHungUp && error instanceof LinkError && error.loss.code === 'io') throw new LinkError(hungUp(conversation));
    throw error;
  }
}

/** Some readers close the connection of a second program without a message. */
function hungUp({ name }: Conversation): LinkLoss {
  return { code: 'busy', message: { code: 'llrp-hung-up', params: { link: name } } };
}
