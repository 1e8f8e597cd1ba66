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

/** A passing within a sentence: `passing of bib 12 (Anna Muster) at 10:02:11.304`. */
export function passingName(passing: PassingName, texts: Writer): string {
  return 'rider' in passing
    ? `Durchgang von ${riderName(passing.rider)} um ${texts.time(passing.at)}`
    : `Durchgang (Eintrag ${passing.entry})`;
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
