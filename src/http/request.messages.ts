import type { NoParams } from '../domain/model/message';
import type { RequestPlace, ValidationMessage } from './validation.messages';

/** Why a request is not carried out, apart from what the race and the disk refuse. Codes are part of the HTTP contract. */
export interface RequestMessages {
  readonly 'no-operator-token': NoParams;
  readonly 'foreign-host': NoParams;
  readonly 'foreign-origin': NoParams;
  /** The first thing that is wrong, and how many more there are. */
  readonly 'invalid-request': { readonly first: RequestPlace & ValidationMessage; readonly more: number };
  readonly 'too-large': NoParams;
  /** `cause` is the message of the HTTP library, in English. */
  readonly 'bad-request': { readonly cause: string };
  readonly 'not-http': NoParams;
  readonly 'headers-too-large': NoParams;
  readonly 'request-timeout': NoParams;
  readonly 'unknown-race-file': { readonly file: string };
  readonly 'unknown-reader': { readonly reader: string };
  /** `reason` is a sentence. */
  readonly 'reader-not-added': { readonly reason: string };
  readonly 'reader-not-changed': { readonly reason: string };
}
