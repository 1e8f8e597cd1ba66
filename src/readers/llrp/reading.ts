import type { DriverSession } from '../kit/driver';
import type { Timers } from '../kit/timers';
import { type Conversation, fault } from './conversation';
import type { Inbox } from './inbox';
import { KEEPALIVE } from './set-up';

/** So many keep-alives in a row must be missing before the reader is given up. */
const MISSING_KEEPALIVES = 3;
/** A job that went on for this long has lasted: when it ends, the next one begins at once. */
const LASTING = 5000;
const SHORTEST_PAUSE = 1000;
const LONGEST_PAUSE = 16_000;
const JOB_ENDED =
  'The reader stopped reading by itself and is told to begin again. Look for missed laps; if it goes on so, look at its own pages, or restart it.';

export interface Reading {
  readonly inbox: Inbox;
  readonly session: DriverSession;
  readonly timers: Timers;
  /** Gives the reader its job, whatever became of the one before. */
  begin(): Promise<void>;
}

/**
 * Has the reader read without end: a job that it ends by itself is begun again, more and more rarely when none of them lasts.
 * Rejects when the reader has sent nothing for a while or does not take its job any more, or the link is lost.
 */
export async function readOn(conversation: Conversation, { inbox, session, timers, begin }: Reading): Promise<never> {
  // The farewell ends the job too.
  const isOver = (): boolean => inbox.isJobOver && !session.signal.aborted;
  let begunAt = timers.elapsed();
  let pause = 0;
  let missing = 0;
  while (missing <= MISSING_KEEPALIVES) {
    const heard = inbox.heard;
    await conversation.wait(isOver, KEEPALIVE);
    missing = inbox.heard === heard ? missing + 1 : 0;
    if (!isOver()) continue;
    session.report({ type: 'notice', code: 'job-ended', text: JOB_ENDED, level: 'alarm' });
    pause = timers.elapsed() - begunAt < LASTING ? Math.min(Math.max(2 * pause, SHORTEST_PAUSE), LONGEST_PAUSE) : 0;
    if (pause > 0) await conversation.wait(() => false, pause);
    await begin();
    begunAt = timers.elapsed();
  }
  throw fault(conversation, 'timeout', 'sends nothing any more, not even keep-alive messages. Check its power and cable.');
}
