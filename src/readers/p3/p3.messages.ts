/** What a P3 decoder reports, besides what every reader may. */
export interface P3Messages {
  /** The device at `link` sends no record of the protocol. */
  readonly 'p3-not-answering': { readonly link: string };
}
