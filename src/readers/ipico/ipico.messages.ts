import type { NoParams } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';

/** What an IPICO reader reports, besides what every reader may. */
export interface IpicoMessages {
  /** The reader does not store its reads: those made while the connection is lost would be lost too. */
  readonly 'ipico-not-recording': NoParams;
  /** The reader sends what it has stored, `records` of them, which takes about `takes`. */
  readonly 'ipico-fetching': { readonly records: number; readonly takes: Ms };
  /** The reader stopped sending what it has stored before the end. */
  readonly 'ipico-not-fetched': NoParams;
}
