import type { NoParams } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';

/** What an IPICO reader reports, besides what every reader may. */
export interface IpicoMessages {
  /** The reader does not store its reads: those made while the connection is lost would be lost too. */
  readonly 'ipico-not-recording': NoParams;
  /** The reader marks what it has stored as not downloaded yet, and would lose that mark if the station had to fetch it. */
  readonly 'ipico-marked': NoParams;
  /** The reader sends what it has stored, `records` of them, which takes about `takes`. `isMarked`: it marks them as not downloaded yet, until now. */
  readonly 'ipico-fetching': { readonly records: number; readonly takes: Ms; readonly isMarked: boolean };
  /** The reader stopped sending what it has stored before the end. */
  readonly 'ipico-not-fetched': NoParams;
}
