import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider within a sentence, always masculine so that `del`, `al` and `el` fit before it: `dorsal 12 (Anna Muster)`, `xip E280…`. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `xip ${rider.tag}`;
  if ('participant' in rider) return `participant ${rider.participant}`;
  return rider.name === '' ? `dorsal ${rider.bib}` : `dorsal ${rider.bib} (${rider.name})`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence: `pas del dorsal 12 (Anna Muster) a les 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `pas (entrada ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `pas del ${riderName(rider)} a les ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : riderName(from.rider), from.at === at ? '' : texts.time(from.at)];
  return `${name} (abans: ${parts.filter((part) => part !== '').join(', ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'en cursa',
  pulled: 'retirat per l’organització',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};

/** The text with a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
