/**
 * Time in a race: integers, always. Instants are milliseconds since the epoch (UTC), spans are milliseconds.
 * Nothing here reads a clock; whoever needs "now" is given it.
 */
declare const unit: unique symbol;

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number & { readonly [unit]: 'epoch-ms' };

/** A span of time in whole milliseconds; may be negative. */
export type Ms = number & { readonly [unit]: 'ms' };
