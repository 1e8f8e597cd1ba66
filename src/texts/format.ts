import { type EpochMs, formatRaceTime, formatTimeOfDay, type Ms } from '../domain/model/time';
import { zoneOffset } from './zone-offset';

/** Times, numbers and lists as one reader of texts wants them: in one language and one time zone. */
export interface Format {
  /** Time of day with milliseconds: `10:02:11.304`. */
  time(at: EpochMs): string;
  /** A duration, cut (never rounded) to `decimals` of a second: `0:12:34.5`. */
  duration(span: Ms, decimals: 0 | 1 | 2 | 3): string;
  /** A whole number with separators: `5,000`. */
  number(value: number): string;
  /** The form of a counted noun, without the number: `plural(2, { one: 'lap', other: 'laps' })` is `laps`. */
  plural(count: number, forms: PluralForms): string;
  /** `a, b and c`; empty for an empty list. */
  list(items: readonly string[]): string;
}

/** The forms of a counted noun in a language; `other` stands for each that is not given. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** `language` is a BCP 47 tag, `zone` an IANA name; a zone that this machine does not know counts as UTC. */
export function createFormat(language: string, zone: string): Format {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    time: (at) => formatTimeOfDay(at, zoneOffset(at, zone)),
    duration: (span, decimals) => formatRaceTime(span, decimals),
    number: (value) => numbers.format(value),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    list: (items) => lists.format(items),
  };
}
