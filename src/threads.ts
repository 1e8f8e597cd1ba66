import { Worker } from 'node:worker_threads';

/** What a thread may take. */
export interface ThreadLimits {
  /** Of the heap; a thread that needs more ends. */
  readonly maxMemoryMb: number;
  /** From its start on. Null: as long as it takes. */
  readonly maxMs: number | null;
}

/** Thrown when a thread ends without an answer. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';

  constructor(
    /** `error`: it threw, or ended by itself. */
    readonly end: 'error' | 'memory' | 'time',
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/**
 * Works on an order in a thread of its own, one order at a time, in the order of the calls. Resolves with the first message of the thread,
 * with null when `gone` is aborted first: the caller has left. Rejects with ThreadFailure.
 */
export type Threads<Order, Answer> = (order: Order, gone: AbortSignal) => Promise<Answer | null>;

/** Creates a queue of orders; `script` is the path of the built program, which gets its order as `workerData` and posts one answer. */
export function createThreads<Order, Answer>(script: string, limits: ThreadLimits): Threads<Order, Answer> {
  let previous: Promise<unknown> = Promise.resolve();
  return (order, gone) => {
    const answer = previous.then(() => (gone.aborted ? null : answerTo<Answer>(order, { script, limits, gone })));
    previous = answer.then(ignore, ignore);
    return answer;
  };
}

interface Run {
  readonly script: string;
  readonly limits: ThreadLimits;
  readonly gone: AbortSignal;
}

function answerTo<Answer>(order: unknown, { script, limits, gone }: Run): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb } });
    const stop = (): void => void worker.terminate();
    const stopLate = (): void => {
      reject(new ThreadFailure('time', `it took longer than ${limits.maxMs} ms`));
      stop();
    };
    const timer = limits.maxMs === null ? undefined : setTimeout(stopLate, limits.maxMs);
    gone.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ThreadFailure(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error', error));
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      gone.removeEventListener('abort', stop);
      if (gone.aborted) resolve(null);
      else reject(new ThreadFailure('error', `its thread ended with code ${code}`));
    });
  });
}

/** The queue keeps neither answers nor errors. */
function ignore(): void {}
