import type { ActMessages } from '../domain/model/act.messages';
import type { KeyRole } from '../domain/model/key';
import type { MessageOf, NoParams } from '../domain/model/message';
import type { EpochMs } from '../domain/model/time';
import type { MachineStop } from './preflight.messages';
import type { RequestPlace, ValidationMessage } from './validation.messages';

/** Why a request is not carried out, apart from what the race and the disk refuse. Codes are part of the HTTP contract. */
export interface RequestMessages {
  readonly 'no-operator-token': NoParams;
  /** The key was one of this station, and opens nothing any more. */
  readonly 'key-revoked': NoParams;
  /** A key opens only what its role may do. */
  readonly 'key-not-allowed': { readonly role: KeyRole };
  /** There is a key of this name, or it is that of the timekeeper. */
  readonly 'key-name-taken': { readonly name: string };
  readonly 'too-many-keys': { readonly max: number };
  readonly 'unknown-key': { readonly name: string };
  /** `seconds`: until tokens of this address are looked at again. */
  readonly 'too-many-guesses': { readonly seconds: number };
  readonly 'foreign-host': NoParams;
  readonly 'foreign-origin': NoParams;
  /** The first thing that is wrong, and how many more there are. */
  readonly 'invalid-request': { readonly first: RequestPlace & ValidationMessage; readonly more: number };
  /** `act` by `by` at `at` is the last of the changes that the sender had not seen; there are `more` before it. */
  readonly 'changed-since': { readonly act: MessageOf<ActMessages>; readonly by: string; readonly at: EpochMs; readonly more: number };
  /** The copy of `race` that follows is not the same up to entry `after`. */
  readonly 'entries-differ': { readonly race: string; readonly after: number };
  /** A file of another race, of which no read is in the open one. */
  readonly 'merge-other-race': { readonly file: string };
  readonly 'merge-with-itself': { readonly file: string };
  readonly 'not-a-standby': NoParams;
  readonly 'not-taken-over': NoParams;
  /** Reads that the new hub has not taken. */
  readonly 'reads-not-taken': { readonly hub: string; readonly reads: number };
  readonly 'hub-refuses-key': { readonly hub: string };
  readonly 'hub-not-reached': { readonly hub: string };
  /** `state`: what is wrong with its address, or with who answers there. */
  readonly 'hub-not-usable': { readonly hub: string; readonly state: MachineStop };
  /** `hub` is its name at the broker. */
  readonly 'hub-address-missing': { readonly hub: string };
  readonly 'too-large': NoParams;
  /** Too many large bodies are arriving at the same time. */
  readonly 'no-room': NoParams;
  /** `cause` is the message of the HTTP library, in English. */
  readonly 'bad-request': { readonly cause: string };
  readonly 'not-http': NoParams;
  readonly 'repeated-header': { readonly name: string };
  readonly 'no-host': NoParams;
  readonly 'headers-too-large': NoParams;
  readonly 'request-timeout': NoParams;
  readonly 'race-is-open': { readonly file: string };
  /** A request that does not leave a race while it runs. */
  readonly 'race-runs': { readonly name: string };
  /** The race goes on beside the open one: its file is in use by this station. */
  readonly 'race-goes-on': { readonly file: string };
  readonly 'unknown-race-file': { readonly file: string };
  /** A race runs, or the open one has started or has reads. */
  readonly 'demo-beside-race': { readonly name: string };
  readonly 'demo-running': NoParams;
  readonly 'no-demo-race': NoParams;
  readonly 'unknown-template': { readonly template: string };
  readonly 'too-many-templates': { readonly max: number };
  readonly 'unknown-publisher': { readonly publisher: string };
  readonly 'publisher-without': { readonly field: string; readonly target: string };
  readonly 'publisher-path': NoParams;
  readonly 'publisher-has-no': { readonly field: string; readonly target: string };
  readonly 'publisher-needs-secret': NoParams;
  readonly 'too-many-publishers': { readonly max: number };
  readonly 'unknown-bib': { readonly bib: string };
  readonly 'unknown-report': NoParams;
  readonly 'unknown-gun': NoParams;
  readonly 'reports-off': NoParams;
  /** So many are open of the race, or of the rider, that no more are taken. */
  readonly 'reports-full': NoParams;
  readonly 'too-many-reports': { readonly max: number; readonly minutes: number };
  readonly 'report-decided': NoParams;
  readonly 'report-needs-reason': NoParams;
  /** A correction or a reason with a state that has none. */
  readonly 'report-not-together': NoParams;
  readonly 'unknown-webhook': { readonly webhook: string };
  readonly 'webhook-url': NoParams;
  readonly 'rmonitor-set': NoParams;
  readonly 'too-many-webhooks': { readonly max: number };
  readonly 'unknown-reader': { readonly reader: string };
  /** Nothing that posts to the station has this name. */
  readonly 'push-no-reader': { readonly reader: string };
  readonly 'push-wrong-key': NoParams;
  readonly 'push-closed': { readonly reader: string };
  readonly 'push-unknown': NoParams;
  readonly 'push-not-stored': NoParams;
  readonly 'unknown-sheet': { readonly sheet: string; readonly known: readonly string[] };
  /** `of` names no classification and no category; `known` are those of the race. */
  readonly 'unknown-part': { readonly of: string; readonly known: readonly string[] };
  readonly 'sheet-without-parts': { readonly sheet: string };
  /** `parameter` was given for a sheet that knows no such choice. */
  readonly 'sheet-without-parameter': { readonly sheet: string; readonly parameter: string };
  /** Results were never declared, so there is no revision to compare with. */
  readonly 'since-missing': NoParams;
  readonly 'unknown-bibs': { readonly bibs: readonly string[] };
  readonly 'unknown-classification': { readonly classification: string; readonly known: readonly string[] };
}
