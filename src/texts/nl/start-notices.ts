import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Weggelaten wegens DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Niet in het klassement, dus achter alle anderen: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `In het klassement, maar niet in de wedstrijd: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Geen deelnemer heeft deze categorie: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Nog geen deelnemers. Voeg eerst deelnemers toe of importeer de inschrijflijst.'
      : 'Voor deze lijst blijft niemand over.',
  'start-replaced': (some, texts) => `Een andere eigen start wordt vervangen: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Er zijn al ronden geteld, die kunnen veranderen: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `De start ligt in het verleden (het is ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `De start ligt vóór de start van de wedstrijd om ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Niet op deze lijst, maar op dezelfde tijd gestart als iemand erop: ${bibs(some, texts)}.`,
};

/** `startnummers 1, 2 en 5 andere`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'andere', 'andere')] : named;
  return `${riders === 1 ? 'startnummer' : 'startnummers'} ${list(all)}`;
}
