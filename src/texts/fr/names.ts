import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider without an article, after a colon or at the beginning: `dossard 12 (Anna Muster)`, `puce E280…`, `participant p12`. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `puce ${rider.tag}`;
  if ('participant' in rider) return `participant ${rider.participant}`;
  return rider.name === '' ? `dossard ${rider.bib}` : `dossard ${rider.bib} (${rider.name})`;
}

/** `le dossard 12 (Anna Muster)`, `la puce E280…`. */
export function theRider(rider: RiderName): string {
  return `${'tag' in rider ? 'la' : 'le'} ${riderName(rider)}`;
}

/** `du dossard 12 (Anna Muster)`, `de la puce E280…`. */
export function ofRider(rider: RiderName): string {
  return `${'tag' in rider ? 'de la' : 'du'} ${riderName(rider)}`;
}

/** `au dossard 12 (Anna Muster)`, `à la puce E280…`. */
export function toRider(rider: RiderName): string {
  return `${'tag' in rider ? 'à la' : 'au'} ${riderName(rider)}`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence, without an article: `passage du dossard 12 (Anna Muster) à 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `passage (entrée ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `passage ${ofRider(rider)} à ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : riderName(from.rider), from.at === at ? '' : texts.time(from.at)];
  return `${name} (avant : ${parts.filter((part) => part !== '').join(', ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'en course',
  pulled: 'arrêté',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};

/** The text with a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
