import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Door geen lezer gelezen: DNS',
  'not-seen-since-start': ({ at }, texts) => `Vóór de start gelezen, laatst om ${texts.time(at)}, daarna niet meer: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'zonder volledige ronde' : `na ronde ${lap}`;
    return `Niet gefinisht. Laatst gezien om ${texts.time(at)}, ${texts.duration(silent, 0)} vóór het einde: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Zonder tijd uit koers genomen. De laatste doorkomst, ${texts.time(at)}, gebruiken voor de volgorde van wie uit koers is`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Status ${status === 'dns' ? 'DNS' : 'DNF'}, maar daarna ${counted(reads, 'lezing', 'lezingen')}, laatst om ${texts.time(at)}: weer in koers`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `De ronde van ${texts.time(from)} tot ${texts.time(to)} lijkt op ${looks_like} ronden. Te controleren onder Live`,
  'tag-like': ({ tag, own }) => `Onbekende chip ${tag} verschilt in één teken van de eigen chip ${own}. Te controleren onder Deelnemers`,
  'tag-fits': ({ tag, laps }) =>
    `Nooit gelezen, terwijl onbekende chip ${tag} ${counted(laps, 'ronde', 'ronden')} heeft. Te controleren onder Deelnemers`,
  'no-start': () => 'Heeft ronden maar geen eigen start; de tijd loopt vanaf het startschot of de startgolf. Start invoeren',
  'read-without-start': ({ at }, texts) =>
    `Laatst gelezen om ${texts.time(at)}, maar zonder eigen start, en de wedstrijd is niet gestart: niets telt. Start invoeren`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `${passage} bereikt na ${over(time, limit, texts)}; de tijdslimiet is ${texts.duration(limit, 0)}: OTL`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} achter de leider na ronde ${lap}; 80 % van de eerste ronde van de leider is ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
