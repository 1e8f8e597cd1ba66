/** What a sender of CTP01 reports, besides what every sender may. */
export interface ChronotrackMessages {
  /** The sender did not do what it was asked for. `reason` is in its own words. */
  readonly 'sender-refused': { readonly sender: string; readonly command: string; readonly reason: string };
}
