import type { RiderStatus } from '../../domain/model/entry';
import type { PassingName, RiderName } from '../../domain/model/message';
import type { Writer } from '../catalogue';

/** A rider within a sentence: `bib 12 (Anna Muster)`, `bib 12`, `tag E280…`, `rider p12`. */
export function riderName(rider: RiderName): string {
  if ('tag' in rider) return `Chip ${rider.tag}`;
  if ('participant' in rider) return `Teilnehmer ${rider.participant}`;
  return rider.name === '' ? `Startnummer ${rider.bib}` : `Startnummer ${rider.bib} (${rider.name})`;
}

/** A rider by name where the bib stands beside it: `Anna Muster`; `nameless` for a participant without a name. */
export function personName(rider: RiderName, nameless: string): string {
  if (!('name' in rider)) return riderName(rider);
  return rider.name === '' ? nameless : rider.name;
}

/** A passing within a sentence: `passing of bib 12 (Anna Muster) at 10:02:11.304`, and in parentheses where it was moved from. */
export function passingName(passing: PassingName, texts: Writer): string {
  if (!('rider' in passing)) return `Durchgang (Eintrag ${passing.entry})`;
  const { rider, at, from } = passing;
  const name = `Durchgang von ${riderName(rider)} um ${texts.time(at)}`;
  if (from === undefined) return name;
  const parts = [from.rider === null ? '' : `von ${riderName(from.rider)}`, from.at === at ? '' : `von ${texts.time(from.at)}`];
  return `${name} (verschoben ${parts.filter((part) => part !== '').join(', ')})`;
}

/** A status within a sentence, as result lists write it. */
export const STATUS_NAMES: Readonly<Record<RiderStatus, string>> = {
  racing: 'im Rennen',
  pulled: 'herausgenommen',
  dnf: 'DNF',
  'over-time': 'OTL',
  dsq: 'DSQ',
  dns: 'DNS',
};
