import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import { createLineDriver } from '../kit/line-driver';
import type { Transport } from '../kit/link';
import { patternFormat } from '../kit/pattern';
import type { Timers } from '../kit/timers';
import { LINE_FORMATS, LINE_HABITS, type LineFormatName } from './formats';

/** Settings of the driver of a reader that prints lines. */
export interface LinesOptions {
  /** A known format, or a regular expression with a group named `tag`; one tag per line when left out. */
  readonly format?: LineFormatName | { readonly pattern: string };
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

/** Drives any reader that prints one line per tag by itself. Throws TypeError when the pattern cannot be used. */
export function createLinesDriver(transport: Transport, { format = 'plain', ...options }: LinesOptions = {}): ReaderDriver {
  if (typeof format === 'string') {
    const habits = LINE_HABITS[format];
    return createLineDriver(transport, {
      ...options,
      format: LINE_FORMATS[format],
      ...(habits === undefined ? {} : { habits }),
      model: format,
    });
  }
  return createLineDriver(transport, { ...options, format: patternFormat(format.pattern), model: 'pattern' });
}
