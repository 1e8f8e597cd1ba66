import type { RunningStation } from '../../src/app';
import type { Config } from '../../src/config';
import type { EpochMs } from '../../src/domain/model/time';
import type { ListenProblem } from '../../src/listen';
import type { StationFault, UnsavedEntries } from '../../src/station';
import type { Language } from '../../src/texts/languages';

/**
 * What the desktop and its station say to each other. The station runs in a process of its own, because the thread of the windows stands
 * still while a title bar is held or a system dialog is open. Reads never pass here: they reach the station over its own connections.
 */

/** The first message to a station; it holds what the station needs to start. */
export interface StartOrder {
  readonly config: Config;
  /** That of the window: new races have it. */
  readonly language: Language;
  readonly logFolder: string;
  /** Where the window keeps what it remembers. */
  readonly windowFolder: string;
  /** Folder of the built screens. */
  readonly webRoot: string;
  /** Paths of the built programs of threads. */
  readonly threads: { readonly exports: string; readonly workbooks: string };
  /** Whether the desktop can protect passwords with the key store of the system. */
  readonly hasKeyStore: boolean;
}

/** What a station that has started is known by. It stays the same when the station is started again. */
export type StationAddress = Pick<RunningStation, 'url' | 'port' | 'operatorToken' | 'screenFragment'>;

/** Why a station did not start. `ended`: its process did not live long enough to say why. */
export type StartFailure =
  | { readonly type: 'listen'; readonly problem: ListenProblem }
  | { readonly type: 'fault'; readonly fault: StationFault }
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'ended'; readonly code: number };

/** What menu, power and questions of the desktop depend on. */
export interface StationState {
  /** Null: no race file is open. */
  readonly race: { readonly path: string; readonly name: string; readonly isRunning: boolean } | null;
  /** Why some reads are only in memory; null when all are saved. */
  readonly unsaved: StationFault | null;
}

/** Something that the desktop asks its station to do. `state`: send the state now. */
export type StationRequest =
  | { readonly type: 'open-race'; readonly path: string }
  | { readonly type: 'save-copy'; readonly path: string }
  | { readonly type: 'slept'; readonly from: EpochMs; readonly to: EpochMs }
  | { readonly type: 'state' }
  /** Answered by `closed`. */
  | { readonly type: 'close' };

/** Asks the desktop, which alone reaches the key store of the system, to protect a text or to open it. */
export interface KeyStoreRequest {
  readonly type: 'key-store';
  readonly id: number;
  readonly work: 'protect' | 'open';
  readonly text: string;
}

/** A message to the station: the order first, then requests, and answers of the key store. */
export type ToStation =
  | { readonly type: 'start'; readonly order: StartOrder }
  | { readonly type: 'request'; readonly id: number; readonly request: StationRequest }
  /** Null: the key store refused. */
  | { readonly type: 'key-store'; readonly id: number; readonly text: string | null };

/** A message of the station: how its start went, then its state whenever that changes, an answer to every request but the last, and that it has closed. */
export type FromStation =
  | { readonly type: 'started'; readonly address: StationAddress }
  | { readonly type: 'not-started'; readonly failure: StartFailure }
  | { readonly type: 'state'; readonly state: StationState }
  | KeyStoreRequest
  /** `fault` is null when the request was carried out. The state after the request is sent before its answer. */
  | { readonly type: 'answer'; readonly id: number; readonly fault: StationFault | null }
  /** The last message, after which the process may be ended. `unsaved`: what closing could save nowhere. */
  | { readonly type: 'closed'; readonly unsaved: readonly UnsavedEntries[] };
