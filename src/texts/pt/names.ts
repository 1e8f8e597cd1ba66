import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider within a sentence: `dorsal 12 (Anna Muster)`, `dorsal 12`, `chip E280…`, `participante p12`. All take `o`, `do` and `ao` before them. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `chip ${rider.tag}`;
  if ('participant' in rider) return `participante ${rider.participant}`;
  return rider.name === '' ? `dorsal ${rider.bib}` : `dorsal ${rider.bib} (${rider.name})`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence: `passagem do dorsal 12 (Anna Muster) às 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `passagem (entrada ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `passagem do ${riderName(rider)} às ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : `do ${riderName(from.rider)}`, from.at === at ? '' : `das ${texts.time(from.at)}`];
  return `${name} (mudada ${parts.filter((part) => part !== '').join(', ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'em prova',
  pulled: 'retirado',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};

/** The text with a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
