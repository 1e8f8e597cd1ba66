import type { Ms } from '../../domain/model/time';

/** What a CrossMgr bridge reports, besides what every sender may. */
export interface CrossmgrMessages {
  /** The sender does not answer when asked for its time. */
  readonly 'no-time': { readonly sender: string };
  /** The sender answered when asked for its time, but `late`. */
  readonly 'sender-slow': { readonly sender: string; readonly late: Ms };
}
