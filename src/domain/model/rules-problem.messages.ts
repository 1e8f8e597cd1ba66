import type { MessageOf, NoParams } from './message';

/** A rule of a race that is a list. */
type ListName = 'waves' | 'terms' | 'points' | 'course' | 'segments' | 'classifications' | 'teams';

/**
 * A value that no rule of a race can have. `field` is a member of `RaceRules`, `wave` or `item` the place in its list, from 1, and `member`
 * what is wrong there, by its name in the model.
 */
export interface RulesProblemMessages {
  /** Not a whole number from `from` to `to`, milliseconds or a plain count. */
  readonly 'not-in-range': { readonly field: string; readonly from: number; readonly to: number; readonly unit: 'ms' | 'count' };
  readonly 'not-an-option': { readonly field: string; readonly options: readonly string[] };
  readonly 'not-a-list': { readonly list: ListName };
  readonly 'too-many-items': { readonly list: ListName; readonly max: number };
  /** Another item before it has the same name. */
  readonly 'repeated-item': { readonly list: ListName; readonly item: number; readonly name: string };
  /** Not a text of 1 to `max` characters without blanks around it. */
  readonly 'item-text': { readonly list: ListName; readonly item: number; readonly member: string; readonly max: number };
  readonly 'item-number': {
    readonly list: ListName;
    readonly item: number;
    readonly member: string;
    readonly from: number;
    readonly to: number;
    readonly unit: 'ms' | 'count';
  };
  readonly 'item-option': { readonly list: ListName; readonly item: number; readonly member: string; readonly options: readonly string[] };
  /** A reader stands at two points. */
  readonly 'repeated-reader': { readonly item: number; readonly other: number; readonly reader: string };
  readonly 'unknown-point': { readonly list: ListName; readonly item: number; readonly point: string; readonly known: readonly string[] };
  /** A passage may be earlier than one before it. */
  readonly 'passage-order': { readonly passage: number };
  /** The last passage of a course is at a point where no lap ends. */
  readonly 'course-end': { readonly point: string };
  /** A classification of ages that begins later than it ends; years. */
  readonly 'age-range': { readonly item: number; readonly from: number; readonly to: number };
  /** The beginning of tags that have a bib is no text of at most 64 hex digits. */
  readonly 'tag-prefix': NoParams;
  readonly 'waves-not-a-list': NoParams;
  readonly 'too-many-waves': { readonly max: number };
  readonly 'repeated-wave': { readonly wave: number; readonly category: string };
  /** `max` is in characters. */
  readonly 'wave-category': { readonly wave: number; readonly max: number };
  /** `max` is in milliseconds. */
  readonly 'wave-start': { readonly wave: number; readonly max: number };
}

export type RulesProblemMessage = MessageOf<RulesProblemMessages>;
