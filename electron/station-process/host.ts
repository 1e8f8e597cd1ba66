import type { Log } from '../../src/log';
import type { StationFault, UnsavedEntries } from '../../src/station';
import type { KeyStore } from '../key-store';
import { type StationChild, StationGone, type StationProcess, startChild } from './child';
import type { KeyStoreRequest, StartFailure, StartOrder, StationAddress, StationRequest, StationState } from './contract';

/** The desktop's station, whichever process it runs in at the moment. */
export interface StationHost {
  readonly address: StationAddress;
  /** The state as the station sent it last. */
  state(): StationState;
  /** The state now; where the station does not answer in time, the last one. */
  freshState(): Promise<StationState>;
  /** Resolves with null when the request was carried out, else with the fault that stopped it. Rejects with StationGone. */
  request(request: StationRequest): Promise<StationFault | null>;
  /** Calls the listener after every change of the state. */
  subscribe(listener: () => void): void;
  /** Closes the station and ends its process; where it does not close in time, the process is ended. Resolves with what it could save nowhere. Idempotent. */
  close(): Promise<readonly UnsavedEntries[]>;
}

/** What the desktop does about a station that ended by itself. */
export interface Rescue {
  /** Called when it runs again. `before` is the last known state of the one that ended. */
  onRestarted(before: StationState): void;
  /** Asks whether to try again when it cannot be started again, or keeps ending: `failure` is null then. */
  askAgain(failure: StartFailure | null): Promise<boolean>;
  /** Asks about a station that does not answer; true: end it, and start it again. */
  askAboutHang(): Promise<boolean>;
  /** The timekeeper gave up: the program ends. */
  onGivenUp(): void;
}

/** What hosting a station takes. */
export interface HostParts {
  /** Creates a process for the station. */
  readonly fork: () => StationProcess;
  readonly order: StartOrder;
  readonly keyStore: Pick<KeyStore, 'protect' | 'open'>;
  readonly log: Log['logger'];
  readonly rescue: Rescue;
  /** Milliseconds of a stopwatch. */
  readonly elapsed: () => number;
}

/** How the first start went. */
export type Hosted = { readonly ok: true; readonly host: StationHost } | { readonly ok: false; readonly failure: StartFailure };

/** A disk that hangs must not keep the computer from shutting down. Everything that was confirmed is on the disk already. */
const CLOSE_LIMIT_MS = 10_000;
const NOTHING: StationState = { race: null, unsaved: null };
const STATE_LIMIT_MS = 2_000;
/** How often the station is asked for a sign of life, and how long that may take: opening a very large race, for example, takes a while. */
const LOOK_EVERY_MS = 10_000;
const HANG_LIMIT_MS = 30_000;
/** A computer that slept finds its timers over before the station can answer. */
const GRACE_MS = 5_000;
/** A station that ends more often than this within the span is not started again without a question. */
const MAX_ENDS = 3;
const ENDS_SPAN_MS = 60_000;

/** Starts a station in a process of its own, and starts it again under the same address whenever that process ends by itself. */
export async function hostStation(parts: HostParts): Promise<Hosted> {
  const host = new RestartingHost(parts);
  const failure = await host.start(parts.order);
  return failure === null ? { ok: true, host } : { ok: false, failure };
}

class RestartingHost implements StationHost {
  private child: StationChild | null = null;
  private last: StationState = NOTHING;
  private readonly listeners = new Set<() => void>();
  private readonly ends: number[] = [];
  /** Resolves when the station runs again, or when that was given up. */
  private restarting: Promise<void> = Promise.resolve();
  private closing: Promise<readonly UnsavedEntries[]> | null = null;
  private known: StationAddress | null = null;

  constructor(private readonly parts: HostParts) {}

  get address(): StationAddress {
    if (this.known === null) throw new Error('a hosted station has started once');
    return this.known;
  }

  /** Null when the station runs. */
  async start(order: StartOrder): Promise<StartFailure | null> {
    const started = await startChild(this.parts.fork(), order, {
      onState: (state) => {
        this.last = state;
        for (const listener of this.listeners) listener();
      },
      onKeyStore: (request) => this.useKeyStore(request),
      onEnded: (code) => this.onEnded(code),
    });
    if (!started.ok) return started.failure;
    this.child = started.child;
    this.known = started.child.address;
    if (this.closing !== null) started.child.kill();
    void this.watch(started.child);
    return null;
  }

  state(): StationState {
    return this.last;
  }

  async freshState(): Promise<StationState> {
    await within(
      STATE_LIMIT_MS,
      this.request({ type: 'state' }).catch(() => null),
    );
    return this.last;
  }

  async request(request: StationRequest): Promise<StationFault | null> {
    await this.restarting;
    if (this.child === null) throw new StationGone('the station is closed');
    return this.child.request(request);
  }

  subscribe(listener: () => void): void {
    this.listeners.add(listener);
  }

  close(): Promise<readonly UnsavedEntries[]> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<readonly UnsavedEntries[]> {
    const { child } = this;
    if (child === null) return [];
    const unsaved = await within(CLOSE_LIMIT_MS, child.close());
    if (unsaved === null) this.parts.log.error('the station did not close in time');
    else if (unsaved.length > 0) this.parts.log.fatal({ unsaved }, 'entries of the closed station are in no file');
    child.kill();
    await within(STATE_LIMIT_MS, child.ended);
    return unsaved ?? [];
  }

  private useKeyStore({ work, text }: KeyStoreRequest): string | null {
    const { keyStore, log } = this.parts;
    try {
      return work === 'protect' ? keyStore.protect(text) : keyStore.open(text);
    } catch (error) {
      log.warn({ err: error }, 'the key store of the system refused');
      return null;
    }
  }

  private onEnded(code: number): void {
    this.child = null;
    if (this.closing !== null) return;
    this.parts.log.fatal({ code, state: this.last }, 'the station ended by itself; it is started again');
    this.ends.push(this.parts.elapsed());
    this.restarting = this.restart(this.last);
  }

  private async restart(before: StationState): Promise<void> {
    const { rescue, order, log } = this.parts;
    const { port, operatorToken } = this.address;
    // Pages and reader services know this address, and the desk this token.
    const again: StartOrder = { ...order, config: { ...order.config, port, operatorToken } };
    let mayTry = !this.keepsEnding() || (await rescue.askAgain(null));
    while (mayTry && this.closing === null) {
      const failure = await this.start(again);
      if (failure === null) return this.closing === null ? rescue.onRestarted(before) : undefined;
      log.error({ failure }, 'the station cannot be started again');
      mayTry = await rescue.askAgain(failure);
    }
    // Nothing runs that quitting would end.
    this.last = NOTHING;
    if (this.closing === null) rescue.onGivenUp();
  }

  /** Looks after a station until it has ended. */
  private async watch(child: StationChild): Promise<void> {
    const { rescue, log } = this.parts;
    for (;;) {
      await pause(LOOK_EVERY_MS);
      if (this.child !== child || this.closing !== null) return;
      const answer = child.request({ type: 'state' }).then(yes, yes);
      if ((await within(HANG_LIMIT_MS, answer)) ?? (await within(GRACE_MS, answer))) continue;
      if (this.child !== child || this.closing !== null) return;
      log.error('the station does not answer');
      if (await rescue.askAboutHang()) child.kill();
    }
  }

  private keepsEnding(): boolean {
    const now = this.parts.elapsed();
    return this.ends.filter((at) => now - at < ENDS_SPAN_MS).length > MAX_ENDS;
  }
}

function yes(): true {
  return true;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

/** The result, or null when it takes longer. */
function within<T>(limitMs: number, result: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), limitMs);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
