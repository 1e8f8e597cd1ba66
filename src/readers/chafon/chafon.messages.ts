/** What a Chafon reader reports, besides what every reader that is asked round by round may. */
export interface ChafonMessages {
  /** No reply of this family. `received`: nothing at all, or bytes that are no frames. */
  readonly 'chafon-not-answering': { readonly link: string; readonly received: 'nothing' | 'noise' };
  /** The reader refuses to read, with `status` (0 to 255). */
  readonly 'chafon-refuses': { readonly status: number };
}
