import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import { createLineDriver } from '../kit/line-driver';
import type { Transport } from '../kit/link';
import { patternFormat } from '../kit/pattern';
import type { Timers } from '../kit/timers';
import { LINE_FORMATS, type LineFormatName } from './formats';

/** What may be chosen for a reader that prints lines. */
export interface LinesOptions {
  /** A reader whose lines are known, or a regular expression with a group named `tag`; one tag a line when left out. */
  readonly format?: LineFormatName | { readonly pattern: string };
  /** A tag has left when no line named it for this long; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

/** Drives any reader that prints one line per tag by itself. Throws TypeError when the pattern cannot be used. */
export function createLinesDriver(transport: Transport, { format = 'plain', ...options }: LinesOptions = {}): ReaderDriver {
  if (typeof format === 'string') return createLineDriver(transport, { ...options, format: LINE_FORMATS[format], model: format });
  return createLineDriver(transport, { ...options, format: patternFormat(format.pattern), model: 'pattern' });
}
