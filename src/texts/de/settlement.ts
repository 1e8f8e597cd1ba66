import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Von keinem Lesegerät gelesen: DNS',
  'not-seen-since-start': ({ at }, texts) => `Vor dem Start gelesen, zuletzt um ${texts.time(at)}, seither nicht mehr: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'ohne volle Runde' : `nach Runde ${lap}`;
    return `Nicht im Ziel. Zuletzt gesehen um ${texts.time(at)}, ${texts.duration(silent, 0)} vor dem Ende: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Ohne Zeitangabe herausgenommen. Letzten Durchgang, ${texts.time(at)}, für die Reihenfolge der Herausgenommenen verwenden`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Status ${status === 'dns' ? 'DNS' : 'DNF'}, aber danach ${counted(reads, 'Lesung', 'Lesungen')}, zuletzt um ${texts.time(at)}: wieder im Rennen`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `Die Runde von ${texts.time(from)} bis ${texts.time(to)} sieht aus wie ${looks_like} Runden. Unter Live prüfen`,
  'tag-like': ({ tag, own }) =>
    `Der unbekannte Chip ${tag} unterscheidet sich vom eigenen Chip ${own} in einem Zeichen. Unter Teilnehmer prüfen`,
  'tag-fits': ({ tag, laps }) =>
    `Nie gelesen, während der unbekannte Chip ${tag} ${counted(laps, 'Runde', 'Runden')} hat. Unter Teilnehmer prüfen`,
  'no-start': () => 'Hat Runden, aber keinen eigenen Start; die Zeit läuft ab Startschuss oder Welle. Start eingeben',
  'read-without-start': ({ at }, texts) =>
    `Zuletzt um ${texts.time(at)} gelesen, hat aber keinen eigenen Start, und das Rennen ist nicht gestartet: Nichts zählt. Start eingeben`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `${passage} nach ${over(time, limit, texts)} erreicht; das Zeitlimit ist ${texts.duration(limit, 0)}: OTL`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} hinter dem Ersten nach Runde ${lap}; 80 % seiner ersten Runde sind ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
