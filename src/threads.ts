import { parentPort, Worker, workerData } from 'node:worker_threads';
import { inPieces } from './in-pieces';

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

/**
 * Creates a queue of orders; `script` is the path of the built program, which takes its order with `orderOfThread` and posts one answer. The
 * lists of an order are not changed any more: they are copied to the thread piece by piece, so that reads have their turn in between.
 */
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
    const { head, lists } = inParts(order);
    const worker = new Worker(script, { workerData: head, resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb } });
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
    // A thread that has ended takes no more parts, and needs none.
    inPieces(sendLists(worker, lists)).catch((error) => {
      reject(error);
      stop();
    });
  });
}

/** A list, or a part of one, with its place in the order. */
interface ListPart {
  /** The names of the members that lead to it. */
  readonly path: readonly string[];
  readonly values: readonly unknown[] | Int32Array | Float64Array;
}

/** Longer lists are sent after the order, so many values at a time: a row of a table takes some microseconds. */
const VALUES = 250;

/** The order without its long lists, and those lists. Lists in the items of a list stay where they are. */
function inParts(order: unknown, path: readonly string[] = []): { readonly head: unknown; readonly lists: readonly ListPart[] } {
  if (isList(order) && order.length > VALUES) return { head: null, lists: [{ path, values: order }] };
  if (!isPlainObject(order)) return { head: order, lists: [] };
  const members = Object.entries(order).map(([name, value]) => [name, inParts(value, [...path, name])] as const);
  return {
    head: Object.fromEntries(members.map(([name, { head }]) => [name, head])),
    lists: members.flatMap(([, { lists }]) => lists),
  };
}

function isList(value: unknown): value is ListPart['values'] {
  return Array.isArray(value) || value instanceof Int32Array || value instanceof Float64Array;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Sends the lists, and null behind the last one. */
function* sendLists(worker: Worker, lists: readonly ListPart[]): Generator<undefined, void> {
  for (const part of lists.flatMap(partsOf)) {
    worker.postMessage(part);
    yield;
  }
  worker.postMessage(null);
}

/** Numbers lie beside each other in memory: a million of them are copied in some milliseconds. */
function partsOf({ path, values }: ListPart): readonly ListPart[] {
  if (!Array.isArray(values)) return [{ path, values }];
  const count = Math.ceil(values.length / VALUES);
  return Array.from({ length: count }, (_, at) => ({ path, values: values.slice(at * VALUES, (at + 1) * VALUES) }));
}

/** The order of the thread that calls this, when all of it has arrived. */
export function orderOfThread<Order>(): Promise<Order> {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  return new Promise((resolve) => {
    const take = (part: ListPart | null): void => {
      if (part !== null) putIn(workerData, part);
      else {
        port.off('message', take);
        resolve(workerData as Order);
      }
    };
    port.on('message', take);
  });
}

function putIn(order: Record<string, unknown>, { path: [name = '', ...rest], values }: ListPart): void {
  const known = order[name];
  if (rest.length > 0) putIn(known as Record<string, unknown>, { path: rest, values });
  else if (Array.isArray(known)) for (const value of values) known.push(value);
  else order[name] = values;
}

/** The queue keeps neither answers nor errors. */
function ignore(): void {}
