import type { MessageOf, NoParams } from '../../domain/model/message';

/** A detail of a rider that such a file asks for. */
export type AskedDetail = 'name' | 'uci-id' | 'licence' | 'gender' | 'born' | 'nation' | 'team';

/** What the check of a file for a federation found. Bibs are in the order of the file. */
export interface FederationMessages {
  readonly missing: { readonly detail: AskedDetail; readonly bibs: readonly string[] };
  /** A UCI ID is not 11 digits, a licence has no digit, a nation is not three letters. */
  readonly malformed: { readonly detail: AskedDetail; readonly bibs: readonly string[] };
  /** Riders with the same UCI ID or licence. */
  readonly duplicate: { readonly detail: AskedDetail; readonly bibs: readonly string[] };
  /** First and last name were not apart in the list; the last word was taken for the last name. */
  readonly 'name-split': { readonly bibs: readonly string[] };
  /** Neither a place nor a status that says why. */
  readonly 'no-result': { readonly bibs: readonly string[] };
  /** Not in the file, which has riders with a finish time alone. */
  readonly 'left-out': { readonly bibs: readonly string[] };
  /** Tags that nobody has are not in the file. */
  readonly 'unknown-tags': { readonly tags: number };
  /** The file is of one ranking, and the race has several categories. */
  readonly 'several-categories': { readonly categories: readonly string[] };
  /** Fields of the file that the station knows nothing about. */
  readonly 'fill-in': { readonly fields: readonly string[] };
  readonly 'too-few-finishers': { readonly finishers: number; readonly wanted: number };
  /** Their laps are known, but not how long a lap is. */
  readonly 'no-distance': { readonly bibs: readonly string[] };
  /** The same distance in the file, and different places. */
  readonly 'equal-distance': { readonly bibs: readonly string[] };
  readonly 'not-official': NoParams;
  readonly 'nobody-listed': NoParams;
}

export type FederationMessage = MessageOf<FederationMessages>;
