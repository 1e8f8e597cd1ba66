import { NO_PARAMS } from '../../domain/model/message';
import type { DriverSession } from '../kit/driver';
import { LinkError } from '../kit/link';
import type { Timers } from '../kit/timers';
import type { Conversation } from './conversation';
import type { Inbox } from './inbox';
import { KEEPALIVE_MS } from './set-up';

/** The session ends when more keep-alive messages than this are missing in a row. */
const MAX_MISSING_KEEPALIVES = 3;
/** A job that ran for longer than this is healthy: when it ends, the next one starts at once. */
const HEALTHY_JOB_MS = 5000;
const MIN_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 16_000;

/** The parts of a session that reading needs. */
export interface ReadingContext {
  readonly inbox: Inbox;
  readonly session: DriverSession;
  readonly timers: Timers;
  /** Starts the reader's job; replaces any earlier job. */
  startJob(): Promise<void>;
}

/**
 * Keeps the reader reading until the session ends. A job that the reader ends by itself is started again, with longer and longer pauses
 * when no job lasts. Rejects with LinkError when the reader sends nothing for a while, refuses its job, or the link is lost.
 */
export async function readContinuously(conversation: Conversation, context: ReadingContext): Promise<never> {
  const { inbox, session, timers, startJob } = context;
  // The commands at the end of a session end the job, too.
  const isEnded = (): boolean => inbox.isJobEnded && !session.signal.aborted;
  let startedAt = timers.elapsed();
  let pauseMs = 0;
  let missing = 0;
  while (missing <= MAX_MISSING_KEEPALIVES) {
    const before = inbox.messageCount;
    await conversation.waitUntil(isEnded, KEEPALIVE_MS);
    missing = inbox.messageCount === before ? missing + 1 : 0;
    if (!isEnded()) continue;
    session.report({ type: 'notice', message: { code: 'job-ended', params: NO_PARAMS }, level: 'alarm' });
    const isHealthy = timers.elapsed() - startedAt >= HEALTHY_JOB_MS;
    pauseMs = isHealthy ? 0 : Math.min(Math.max(2 * pauseMs, MIN_PAUSE_MS), MAX_PAUSE_MS);
    if (pauseMs > 0) await conversation.waitUntil(() => false, pauseMs);
    await startJob();
    startedAt = timers.elapsed();
  }
  throw new LinkError({ code: 'timeout', message: { code: 'llrp-silent', params: { link: conversation.name } } });
}
