import { type EpochMs, formatInstant, formatRaceTime, formatTimeOfDay, type Ms } from '../domain/model/time';
import { zoneOffset } from '../zone-offset';

/** Times, numbers and lists as one reader of texts wants them: in one language and one time zone. */
export interface Format {
  /** The time zone as given, an IANA name. */
  readonly zone: string;
  /**
   * An instant within a sentence: `10:02:11.304`. With its day where that is not today, and with the offset of the zone where the sentence may be
   * read in another one: `2026-05-11 23:02:11.304 (UTC+02:00)`.
   */
  time(at: EpochMs): string;
  /** As `time`, to the second: `10:02:11`. */
  timeToSecond(at: EpochMs): string;
  /** Time of day with milliseconds, for columns whose zone and day are known: `10:02:11.304`. */
  timeOfDay(at: EpochMs): string;
  /** The minutes that clocks of the zone are ahead of UTC at an instant. */
  offsetMinutes(at: EpochMs): number;
  /** What the zone is ahead of UTC at an instant: `UTC+02:00`, or `UTC`. */
  utcOffset(at: EpochMs): string;
  /** The date: `2026-05-12`. */
  date(at: EpochMs): string;
  /** Date and time of day to the second, with the offset of the zone: `2026-05-12 20:05:00 (UTC+02:00)`. */
  dateTime(at: EpochMs): string;
  /** A duration, cut (never rounded) to `decimals` of a second: `0:12:34.5`. */
  duration(span: Ms, decimals: 0 | 1 | 2 | 3): string;
  /** A whole number with separators: `5,000`. */
  number(value: number): string;
  /** The form of a counted noun, without the number: `plural(2, { one: 'lap', other: 'laps' })` is `laps`. */
  plural(count: number, forms: PluralForms): string;
  /** The name of a language in this one: `languageName('de')` is `German`. */
  languageName(tag: string): string;
  /** `a, b and c`; empty for an empty list. */
  list(items: readonly string[]): string;
}

/** The forms of a counted noun in a language; `other` stands for each that is not given. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How sentences write an instant. */
export interface InstantStyle {
  /** The time now, for the day of instants of another day. */
  now(): EpochMs;
  /** Whether sentences name the zone, because they may be read in another one. */
  readonly namesZone: boolean;
}

const MINUTE_MS = 60_000;

/**
 * `language` is a BCP 47 tag, `zone` an IANA name; a zone that this machine does not know counts as UTC. Without `style`, sentences write the
 * time of day only.
 */
export function createFormat(language: string, zone: string, style: InstantStyle | null = null): Format {
  // Created on first use: a station has the texts of every language, and speaks one or two.
  const numbers = onFirstUse(() => new Intl.NumberFormat(language));
  const rules = onFirstUse(() => new Intl.PluralRules(language));
  const lists = onFirstUse(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const languages = onFirstUse(() => new Intl.DisplayNames(language, { type: 'language' }));
  const offset = (at: EpochMs): number => zoneOffset(at, zone) ?? 0;
  const local = (at: EpochMs): string => formatInstant((at + offset(at) * MINUTE_MS) as EpochMs);
  const date = (at: EpochMs): string => local(at).slice(0, 10);
  const timeOfDay = (at: EpochMs): string => formatTimeOfDay(at, offset(at));
  const utcOffset = (at: EpochMs): string => `UTC${offsetText(offset(at))}`;
  const inSentence = (at: EpochMs, clock: string): string => {
    if (style === null) return clock;
    const day = date(at) === date(style.now()) ? '' : `${date(at)} `;
    return `${day}${clock}${style.namesZone ? ` (${utcOffset(at)})` : ''}`;
  };
  return {
    zone,
    date,
    dateTime: (at) => `${date(at)} ${local(at).slice(11, 19)} (${utcOffset(at)})`,
    time: (at) => inSentence(at, timeOfDay(at)),
    timeToSecond: (at) => inSentence(at, timeOfDay(at).slice(0, 8)),
    timeOfDay,
    utcOffset,
    offsetMinutes: offset,
    duration: (span, decimals) => formatRaceTime(span, decimals),
    number: (value) => numbers().format(value),
    plural: (count, forms) => forms[rules().select(count)] ?? forms.other,
    languageName: (tag) => languages().of(tag) ?? tag,
    list: (items) => lists().format(items),
  };
}

function onFirstUse<Value>(create: () => Value): () => Value {
  let created: Value | null = null;
  return () => {
    created ??= create();
    return created;
  };
}

/** `+02:00`; empty for no offset. */
function offsetText(minutes: number): string {
  if (minutes === 0) return '';
  return `${minutes < 0 ? '-' : '+'}${formatInstant((Math.abs(minutes) * MINUTE_MS) as EpochMs).slice(11, 16)}`;
}
