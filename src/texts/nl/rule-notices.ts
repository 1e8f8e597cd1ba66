import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { capitalized, riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `“${category}”${wave === category ? '' : ` in startgolf “${wave}”`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regels van “${category}”: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Een eerste ronde${categories.length === 0 ? '' : ` (${texts.list(categories)})`} mag ${durationName(lap, texts)} duren, maar een doorkomst binnen ${durationName(window, texts)} na de start geldt als de start en beëindigt geen ronde. Maak het startvenster korter dan de snelste eerste ronde, of de minimale rondetijd zo lang als het venster.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `${capitalized(riderName(rider))} kreeg hetzelfde om ${texts.time(at)} (actie ${entry}), en beide tellen. Is het twee keer verzonden, maak er dan een ongedaan.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Dezelfde lezingen van lezer ${reader} zijn om ${texts.time(at)} al evenveel verschoven (actie ${entry}), en beide tellen. Is het twee keer verzonden, maak er dan een ongedaan.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `“${wave}” is om ${texts.time(start_at)} gestart, vóór het startschot om ${texts.time(gun_at)}, en de deelnemers houden die start. Klopt dat niet, maak de start van de startgolf dan ongedaan of verplaats die.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `“${wave}” is om ${texts.time(start_at)} gestart. Na deze wijziging houdt geen startgolf die start: de deelnemers starten zoals gepland. Houd de startgolf onder haar naam of een nieuwe, of start de andere startgolf op die tijd.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'de deelnemers hebben er geen' : `bekend: ${list(known)}`;
  return `geen deelnemer heeft deze categorie; ${others}. Corrigeer de naam hier of in de deelnemerslijst.`;
}
