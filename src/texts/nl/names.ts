import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider within a sentence: `startnummer 12 (Anna Muster)`, `startnummer 12`, `chip E280…`, `deelnemer p12`. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `chip ${rider.tag}`;
  if ('participant' in rider) return `deelnemer ${rider.participant}`;
  return rider.name === '' ? `startnummer ${rider.bib}` : `startnummer ${rider.bib} (${rider.name})`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence: `doorkomst van startnummer 12 (Anna Muster) om 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `doorkomst (vermelding ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `doorkomst van ${riderName(rider)} om ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : `van ${riderName(from.rider)}`, from.at === at ? '' : `van ${texts.time(from.at)}`];
  return `${name} (verplaatst ${parts.filter((part) => part !== '').join(', ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'in koers',
  pulled: 'uit koers genomen',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};

/** The text with a capital, for the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
