/** The values that an option of an address takes. */
export type OptionFormat =
  | { readonly type: 'choice'; readonly values: readonly string[] }
  /** A number from `min` to `max` with at most `decimals` digits after the point. */
  | {
      readonly type: 'number';
      readonly unit: 'dBm' | 'ms' | 'port';
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
    }
  /** Antenna numbers from 1 to `max`, joined by `+`. */
  | { readonly type: 'antennas'; readonly max: number }
  /** A regular expression with a group named `tag`. */
  | { readonly type: 'pattern' };

/** Names of the options that addresses may have; families choose among them. */
export type OptionName =
  | 'antennas'
  | 'power'
  | 'depart'
  | 'region'
  | 'variant'
  | 'format'
  | 'pattern'
  | 'flow'
  | 'console'
  | 'control'
  | 'event';

/** What screens show of the options of readers. */
export interface OptionMessages {
  /** The name of an option. */
  readonly 'option-label': { readonly name: OptionName };
  /** The values of an option, as a hint. */
  readonly 'option-hint': { readonly format: OptionFormat };
}
