import type { FromStation, StartFailure, StartOrder, StationAddress, StationRequest, StationState, ToStation } from './contract';
import type { StationFault } from '../../src/station';

/** A process as the system gives it: it is sent messages, sends some, and ends. */
export interface StationProcess {
  postMessage(message: ToStation): void;
  on(event: 'message', listener: (message: FromStation) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
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
  /** Resolves with the exit code when the process has ended, for whatever reason. */
  readonly ended: Promise<number>;
  /** Ends the process at once. */
  kill(): void;
}

/** How a start went. */
export type Started = { readonly ok: true; readonly child: StationChild } | { readonly ok: false; readonly failure: StartFailure };

/** Starts a station in the process and resolves when it listens, or when it is certain that it will not. */
export function startChild(child: StationProcess, order: StartOrder, onState: (state: StationState) => void): Promise<Started> {
  return new Promise((resolve) => {
    const waiting = new Map<number, { readonly answer: (fault: StationFault | null) => void; readonly gone: () => void }>();
    let lastId = 0;
    let isGone = false;
    const request = (wanted: StationRequest): Promise<StationFault | null> =>
      new Promise((answer, reject) => {
        const gone = (): void => reject(new StationGone(`the station ended before it answered ${wanted.type}`));
        if (isGone) return gone();
        lastId += 1;
        waiting.set(lastId, { answer, gone });
        child.postMessage({ type: 'request', id: lastId, request: wanted });
      });
    const ended = new Promise<number>((settle) => {
      child.on('exit', (code) => {
        isGone = true;
        resolve({ ok: false, failure: { type: 'ended', code } });
        settle(code);
        for (const { gone } of waiting.values()) gone();
      });
    });
    const kill = (): void => void child.kill();
    child.on('message', (message) => {
      switch (message.type) {
        case 'started':
          return resolve({ ok: true, child: { address: message.address, request, ended, kill } });
        case 'not-started':
          resolve({ ok: false, failure: message.failure });
          return kill();
        case 'state':
          return onState(message.state);
        case 'answer':
          waiting.get(message.id)?.answer(message.fault);
          waiting.delete(message.id);
      }
    });
    child.postMessage({ type: 'start', order });
  });
}
