import type { MessageOf, NoParams } from './message';

/** A value that no rule of a race can have. `field` is a member of `RaceRules`, `wave` the place of a wave in its list, from 1. */
export interface RulesProblemMessages {
  /** Not a whole number from `from` to `to`, milliseconds or a plain count. */
  readonly 'not-in-range': { readonly field: string; readonly from: number; readonly to: number; readonly unit: 'ms' | 'count' };
  readonly 'not-an-option': { readonly field: string; readonly options: readonly string[] };
  readonly 'waves-not-a-list': NoParams;
  readonly 'too-many-waves': { readonly max: number };
  readonly 'repeated-wave': { readonly wave: number; readonly category: string };
  /** `max` is in characters. */
  readonly 'wave-category': { readonly wave: number; readonly max: number };
  /** `max` is in milliseconds. */
  readonly 'wave-start': { readonly wave: number; readonly max: number };
}

export type RulesProblemMessage = MessageOf<RulesProblemMessages>;
