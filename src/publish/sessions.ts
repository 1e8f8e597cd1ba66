import { performance } from 'node:perf_hooks';
import type { PublisherSettings, Secret, Target } from './publisher-settings';
import { placeOf } from './publisher-settings';
import { PublishError, type PublisherFault } from './publishers';
import type { OpenTarget } from './targets/open-target';
import type { TargetSession } from './targets/target';

/** Time and chance, which tests replace. */
export interface PublishClock {
  /** A stopwatch in milliseconds, which nobody sets. */
  elapsed(): number;
  /** Calls back once after a time; returns a function that prevents it. */
  after(ms: number, callback: () => void): () => void;
  /** From 0 to below 1. */
  random(): number;
}

/** The clock of the computer. */
export const REAL_CLOCK: PublishClock = {
  elapsed: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** A transfer in which nothing moves for so long is ended: libraries wait for minutes, or for ever. */
export const STALLED_AFTER_S = 30;

export interface SessionDeps {
  readonly clock: PublishClock;
  readonly open: OpenTarget;
  readonly secret: () => Promise<Secret | null>;
}

interface SessionOf extends Pick<PublisherSettings, 'target'> {
  readonly stopped: AbortSignal;
}

interface SessionWork<Prepared> {
  /** Before the connection is made; null: nothing is to be done. */
  readonly prepare: () => Promise<Prepared | null>;
  readonly work: (prepared: Prepared, session: TargetSession) => Promise<void>;
}

/** Connects, works and closes. Returns why that failed, without anything secret; null when it did not. Ends by itself when nothing moves. */
export async function withSession<Prepared>(
  { target, stopped }: SessionOf,
  { clock, open, secret: loadSecret }: SessionDeps,
  { prepare, work }: SessionWork<Prepared>,
): Promise<PublisherFault | null> {
  let secret: Secret | null = null;
  const watch = new Watchdog(clock, target, stopped);
  try {
    const prepared = await prepare();
    if (prepared === null) return null;
    secret = await loadSecret();
    watch.moved();
    const transfer = { signal: watch.signal, moved: () => watch.moved() };
    await watch.untilAborted(async () => {
      const session = watched(await open(target, secret, transfer), transfer.moved);
      try {
        await work(prepared, session);
      } finally {
        await session.close();
      }
    });
    return null;
  } catch (error) {
    return withoutSecret(faultOf(watch.signal.aborted ? watch.signal.reason : error), secret);
  } finally {
    watch.end();
  }
}

/** Every answered call has moved something. */
function watched(session: TargetSession, moved: () => void): TargetSession {
  const noted = <T>(done: T): T => {
    moved();
    return done;
  };
  return {
    put: (path, bytes) => session.put(path, bytes).then(noted),
    remove: (path) => session.remove(path).then(noted),
    close: () => session.close(),
  };
}

/** Aborts its signal when nothing moves, or when the publisher is stopped. */
class Watchdog {
  private readonly controller = new AbortController();
  private cancel: () => void = () => undefined;

  constructor(
    private readonly clock: PublishClock,
    private readonly target: Target,
    private readonly stopped: AbortSignal,
  ) {
    if (stopped.aborted) this.stop();
    else stopped.addEventListener('abort', this.stop);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  moved(): void {
    this.cancel();
    if (this.signal.aborted) return;
    const params = { host: placeOf(this.target), seconds: STALLED_AFTER_S };
    this.cancel = this.clock.after(STALLED_AFTER_S * 1_000, () => this.controller.abort(new PublishError({ code: 'stalled', params })));
  }

  /** Does the work, and rejects as soon as the signal is aborted: a library may never notice. */
  untilAborted(work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(this.signal.reason);
      if (this.signal.aborted) return leave();
      this.signal.addEventListener('abort', leave, { once: true });
      work().then(resolve, reject);
    });
  }

  end(): void {
    this.cancel();
    this.stopped.removeEventListener('abort', this.stop);
  }

  private readonly stop = (): void => this.controller.abort(new PublishError({ code: 'failed', params: { cause: 'stopped' } }));
}

function faultOf(error: unknown): PublisherFault {
  if (error instanceof PublishError) return error.fault;
  return { code: 'failed', params: { cause: error instanceof Error ? error.message : String(error) } };
}

/** A server may repeat what it was sent. */
function withoutSecret(fault: PublisherFault, secret: Secret | null): PublisherFault {
  const words = Object.values(secret ?? {}).filter((word) => word !== '');
  const clean = (value: unknown): unknown =>
    typeof value === 'string' ? words.reduce((text, word) => text.replaceAll(word, '(secret)'), value) : value;
  const params = Object.fromEntries(Object.entries(fault.params).map(([name, value]) => [name, clean(value)]));
  return { ...fault, params } as PublisherFault;
}
