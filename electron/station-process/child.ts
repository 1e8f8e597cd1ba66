import type { StationFault, UnsavedEntries } from '../../src/station';
import type {
  FromStation,
  KeyStoreRequest,
  StartFailure,
  StartOrder,
  StationAddress,
  StationRequest,
  StationState,
  ToStation,
} from './contract';

/** A process as the system gives it: it is sent messages, sends some, and ends. */
export interface StationProcess {
  postMessage(message: ToStation): void;
  on(event: 'message', listener: (message: FromStation) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  /** Ends it at once. */
  kill(): void;
}

/** Thrown when the process of the station ended before it answered. */
export class StationGone extends Error {
  override readonly name = 'StationGone';
}

/** A station that has started in a process of its own. */
export interface StationChild {
  readonly address: StationAddress;
  /** Resolves with null when the request was carried out, else with the fault that stopped it. Rejects with StationGone. */
  request(request: StationRequest): Promise<StationFault | null>;
  /** Closes the station. Resolves with what could be saved nowhere; empty also where the process ended without saying so. */
  close(): Promise<readonly UnsavedEntries[]>;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process at once. */
  kill(): void;
}

/** How a start went. */
export type Started = { readonly ok: true; readonly child: StationChild } | { readonly ok: false; readonly failure: StartFailure };

/** Who hears of a station. */
export interface ChildListeners {
  readonly onState: (state: StationState) => void;
  /** Protects or opens a text; null where the key store refuses. */
  readonly onKeyStore: (request: KeyStoreRequest) => string | null;
  /** The process of a station that had started has ended, for whatever reason. */
  readonly onEnded: (code: number) => void;
}

/** Starts a station in the process and resolves when it listens, or when it is certain that it will not. */
export function startChild(process: StationProcess, order: StartOrder, { onState, onKeyStore, onEnded }: ChildListeners): Promise<Started> {
  return new Promise((resolve) => {
    const requests = new OpenRequests(process);
    let isStarted = false;
    const { close, onClosed } = closingOf(requests);
    const kill = (): void => process.kill();
    const ended = new Promise<void>((settle) => {
      process.on('exit', (code) => {
        resolve({ ok: false, failure: { type: 'ended', code } });
        if (isStarted) onEnded(code);
        requests.fail();
        settle();
      });
    });
    process.on('message', (message) => {
      switch (message.type) {
        case 'started':
          isStarted = true;
          return resolve({
            ok: true,
            child: { address: message.address, request: (request) => requests.send(request), close, ended, kill },
          });
        case 'not-started':
          resolve({ ok: false, failure: message.failure });
          return kill();
        case 'state':
          return onState(message.state);
        case 'key-store':
          return process.postMessage({ type: 'key-store', id: message.id, text: onKeyStore(message) });
        case 'closed':
          return onClosed(message.unsaved);
        case 'answer':
          return requests.settle(message.id, message.fault);
      }
    });
    process.postMessage({ type: 'start', order });
  });
}

/** What closes a station, and what is called when it says that it has. */
function closingOf(requests: OpenRequests) {
  let onClosed = (_unsaved: readonly UnsavedEntries[]): void => undefined;
  const closed = new Promise<readonly UnsavedEntries[]>((settle) => {
    onClosed = settle;
  });
  const close = (): Promise<readonly UnsavedEntries[]> => {
    // The end of the process answers it as well.
    void requests.send({ type: 'close' }).catch(() => onClosed([]));
    return closed;
  };
  return { close, onClosed };
}

interface OpenRequest {
  readonly answer: (fault: StationFault | null) => void;
  readonly gone: () => void;
}

/** The requests that a process has not answered yet. */
class OpenRequests {
  private readonly open = new Map<number, OpenRequest>();
  private lastId = 0;
  private isGone = false;

  constructor(private readonly process: StationProcess) {}

  send(request: StationRequest): Promise<StationFault | null> {
    return new Promise((answer, reject) => {
      const gone = (): void => reject(new StationGone(`the station ended before it answered ${request.type}`));
      if (this.isGone) return gone();
      this.lastId += 1;
      this.open.set(this.lastId, { answer, gone });
      this.process.postMessage({ type: 'request', id: this.lastId, request });
    });
  }

  settle(id: number, fault: StationFault | null): void {
    this.open.get(id)?.answer(fault);
    this.open.delete(id);
  }

  /** The process has ended. */
  fail(): void {
    this.isGone = true;
    for (const { gone } of this.open.values()) gone();
    this.open.clear();
  }
}
