import type { NoParams } from './domain/model/message';

/** Why a command line cannot be carried out. */
export interface ArgumentMessages {
  /** An option is unknown or lacks its value; `reason` is what Node reports, in English. */
  readonly 'argument-option': { readonly reason: string };
  /** More than one race file; `files` are those that are too many. */
  readonly 'argument-race-files': { readonly files: readonly string[] };
  /** The age of the demo race is not a number of minutes from 0 to `max`. */
  readonly 'argument-minutes': { readonly value: string; readonly max: number };
  /** There is no event of this name to simulate; `known` are those that there are. */
  readonly 'argument-template': { readonly value: string; readonly known: readonly string[] };
  /** The seed of the demo race is not a whole number from 0 to `max`. */
  readonly 'argument-seed': { readonly value: string; readonly max: number };
  /** A replay without a file, or with several. */
  readonly 'argument-recording': NoParams;
  /** The speed of a replay is neither a number above 0, at most `max`, nor `max`. */
  readonly 'argument-speed': { readonly value: string; readonly max: number };
  /** The speed of an event is not a number from 1 to `max`. */
  readonly 'argument-event-speed': { readonly value: string; readonly max: number };
  /** The race of a replay is neither `new` nor `open`. */
  readonly 'argument-into': { readonly value: string };
}
