import type { ValidationMessage } from '../validation.messages';

/** Thrown for a body that is not parsed: its outline is wrong, it has a field twice, or the station has no room for it. */
export class RefusedBody extends Error {
  override readonly name = 'RefusedBody';
  constructor(
    readonly reason: ValidationMessage | 'no-room',
    /** The way to the value that is wrong; empty for the whole body. */
    readonly field = '',
  ) {
    super(reason === 'no-room' ? reason : reason.code);
  }
}
