import type { Seq } from '../domain/model/entry';
import type { MessageOf } from '../domain/model/message';
import type { EpochMs, Ms } from '../domain/model/time';
import type { PublisherMessages } from './publisher.messages';
import type { PublisherSettings, Secret } from './publisher-settings';

/** Why publishing fails; its text is in the catalogue, section `publisher`. */
export type PublisherFault = MessageOf<PublisherMessages>;

/** Thrown by targets. The message is for logs and holds no secret. */
export class PublishError extends Error {
  override readonly name = 'PublishError';

  constructor(readonly fault: PublisherFault) {
    super(`${fault.code} ${JSON.stringify(fault.params)}`);
  }
}

/** Where secrets are kept: by the system, in an unprotected file of the data folder, in a file that a setting names; or none is needed. */
export type SecretPlace = 'system' | 'unprotected-file' | 'setting' | 'none';

/** How a publisher is doing. */
export interface PublisherState {
  readonly settings: PublisherSettings;
  readonly secret: SecretPlace;
  /** `waiting`: something is new and goes up when the interval is over, or when the next try is due. */
  readonly state: 'paused' | 'waiting' | 'uploading' | 'up-to-date';
  /** The revision that is online; null before the first upload since the station started. */
  readonly revision: Seq | null;
  readonly uploadedAt: EpochMs | null;
  /** How old that upload is; null before the first. */
  readonly age: Ms | null;
  /** For how long something newer has not been online; null when everything is. */
  readonly behind: Ms | null;
  /** More than three intervals: people must be told. */
  readonly isOverdue: boolean;
  /** Why the last try failed; null when it did not. */
  readonly fault: PublisherFault | null;
  /** Failed tries since the last upload. */
  readonly failures: number;
  /** Until the next try; null where none is planned. */
  readonly nextIn: Ms | null;
  /** Files and bytes of the last upload. */
  readonly files: number;
  readonly bytes: number;
}

/** Why a publisher was not saved: a secret must be given (again). */
export type PublisherSaved =
  | { readonly ok: true; readonly publisher: PublisherState }
  | { readonly ok: false; readonly why: 'secret-missing' };

/** The publishers of the station, as HTTP uses them. */
export interface Publishers {
  /** Begins to follow the station. Called once, when it is certain that this station will run: a second start of the same one must not upload. */
  begin(): void;
  /** In the order of their names; empty when there are none. */
  list(): readonly PublisherState[];
  /**
   * Saves a publisher; one of the same name is replaced. It is on the disk when this returns. Without a `secret` the saved one is kept, unless it would
   * be sent to somebody else than before. Throws FaultError when it cannot be saved; then nothing changed.
   */
  save(settings: PublisherSettings, secret: Secret | null): Promise<PublisherSaved>;
  /** Ends publishing there; what is online stays. Returns whether there was one. Throws FaultError. */
  remove(name: string): Promise<boolean>;
  /** Writes a small file to the target and deletes it. Resolves with null when that worked; undefined when there is no such publisher. */
  test(name: string): Promise<PublisherFault | null | undefined>;
  /** Ends uploads that run. Idempotent. */
  close(): Promise<void>;
}
