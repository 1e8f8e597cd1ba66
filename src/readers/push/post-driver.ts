import { createHash, timingSafeEqual } from 'node:crypto';
import type { Ms } from '../../domain/model/time';
import { textOf } from '../kit/decode-text';
import type { DevicePost, DriverSession, PostResult, ReaderDriver } from '../kit/driver';
import { clocksOfSenders } from '../kit/kept-passings';
import { systemTimers, type Timers } from '../kit/timers';
import { Devices } from './devices';
import { PushReading } from './push-reading';
import { parsePushed } from './pushed';

/** A reader that posts to the station's own server. */
export interface PostOptions {
  /** The end of the path that it posts to, and what its reads name as their reader. */
  readonly name: string;
  /** What it has to show with each post. */
  readonly key: string;
  /** Time without a read after which a tag has left; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

interface Open {
  readonly session: DriverSession;
  readonly reading: PushReading;
}

const DEPART_AFTER = 1000 as Ms;
/** Readers wait for an answer for longer, and send again what gets none. */
const STORED_WITHIN_MS = 8000;

/**
 * Drives readers that post their reads to the station's own server: Impinj readers with a webhook of the IoT interface or with Speedway Connect,
 * Zebra readers with the IoT Connector. A post is answered when its reads are on the disk; readers send again what is not answered, and the same
 * read is stored once. Reads are timed by the clock of the reader, measured as those of senders are: what a reader had kept is no sample of it.
 */
export function createPostDriver({ name, key, departAfter = DEPART_AFTER, timers = systemTimers }: PostOptions): ReaderDriver {
  const keptOf = clocksOfSenders();
  const devices = new Devices();
  const wanted = digest(key);
  const path = `/push/${name}`;
  let open: Open | null = null;
  return {
    kind: 'push',
    async run(session) {
      if (session.signal.aborted) return;
      const reading = new PushReading(session, { reader: name, departAfter, timers, keptOf, devices, announces: true });
      open = { session, reading };
      session.report({ type: 'waiting', reason: { code: 'push-waiting', params: { path } } });
      await aborted(session.signal);
      open = null;
      reading.close();
    },
    async receive(post) {
      if (open === null) return timingSafeEqual(digest(post.key ?? ''), wanted) ? { outcome: 'closed' } : { outcome: 'wrong-key' };
      const { session } = open;
      const isKey = timingSafeEqual(digest(post.key ?? ''), wanted);
      session.report({ type: 'wire', direction: 'in', bytes: post.bytes });
      const result = isKey ? await take(post, open, { path, timers }) : refuse(post, session, 'push-wrong-key', path);
      if (!session.signal.aborted) session.report({ type: 'wire', direction: 'out', bytes: Buffer.from(`${JSON.stringify(result)}\n`) });
      return result;
    },
  };
}

interface Place {
  readonly path: string;
  readonly timers: Timers;
}

async function take(post: DevicePost, { session, reading }: Open, { path, timers }: Place): Promise<PostResult> {
  const at = session.now();
  const items = parsePushed(textOf(Buffer.from(post.bytes).toString('latin1')), at) ?? [];
  const isKnown = items.some(({ type }) => type !== 'unreadable');
  if (!isKnown) return refuse(post, session, 'push-unknown', path);
  const counts = reading.take(items, { bytes: post.bytes.length, at, from: post.from, connectedFor: post.connectedFor });
  const isStored = await within(STORED_WITHIN_MS, session.stored?.() ?? Promise.resolve(), timers);
  return isStored ? { outcome: 'stored', ...counts } : { outcome: 'not-stored' };
}

function refuse({ bytes }: DevicePost, session: DriverSession, code: 'push-wrong-key' | 'push-unknown', path: string): PostResult {
  const isKey = code === 'push-unknown';
  session.report({ type: 'dropped', bytes: bytes.length, why: isKey ? 'A post of no known kind.' : 'A post with a wrong key.' });
  session.report({ type: 'notice', message: { code, params: { path } }, level: 'warning' });
  return { outcome: isKey ? 'unknown' : 'wrong-key' };
}

/** Whether `done` is fulfilled in time. */
function within(limitMs: number, done: Promise<void>, timers: Timers): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = timers.after(limitMs, () => resolve(false));
    void done.then(() => {
      cancel();
      resolve(true);
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Compared instead of the keys, so that it takes the same time whatever was guessed. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
