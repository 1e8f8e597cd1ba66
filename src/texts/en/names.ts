import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider within a sentence: `bib 12 (Anna Muster)`, `bib 12`, `tag E280…`, `rider p12`. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `tag ${rider.tag}`;
  if ('participant' in rider) return `rider ${rider.participant}`;
  return rider.name === '' ? `bib ${rider.bib}` : `bib ${rider.bib} (${rider.name})`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence: `passing of bib 12 (Anna Muster) at 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `passing (entry ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `passing of ${riderName(rider)} at ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : riderName(from.rider), from.at === at ? '' : texts.time(from.at)];
  return `${name} (moved from ${parts.filter((part) => part !== '').join(' at ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'racing',
  pulled: 'pulled',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};

/** The text with a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
