import type { NoParams } from '../../domain/model/message';

/** What a CL7206 reports, besides what every reader may. */
export interface Cl7206Messages {
  /** No reply of this family. `received`: nothing at all, or bytes that are no frames. */
  readonly 'cl7206-not-answering': { readonly link: string; readonly received: 'nothing' | 'noise' };
  /** The reader does not begin to read; `status` is what it replies (1 to 255), null for no reply. */
  readonly 'cl7206-refuses': { readonly status: number | null };
  /** The reader stopped reading by itself, and was told to read again. */
  readonly 'cl7206-stopped': NoParams;
  /** The store of the reader is off: its reads have no time of their own, and those of a lost link are lost. */
  readonly 'cl7206-no-store': NoParams;
  /** Its tags are written in an order that no real reader was seen to use: protocol control before the memory of the tag. */
  readonly 'cl7206-other-order': NoParams;
}
