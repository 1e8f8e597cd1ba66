import type { ValidationMessage } from '../validation.messages';

/** Thrown for a body that is not read to its end: its outline is wrong, or the station has no room for it. */
export class RefusedBody extends Error {
  override readonly name = 'RefusedBody';
  constructor(readonly reason: ValidationMessage | 'no-room') {
    super(reason === 'no-room' ? reason : reason.code);
  }
}
