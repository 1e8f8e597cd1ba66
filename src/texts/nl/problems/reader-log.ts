import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Er is niets opgeslagen.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Dit log is leeg.';
    case 'not-text':
      return 'Dit is geen tekstbestand. Kies het log dat de lezer of zijn programma schreef, of sla de lezingen op als CSV.';
    case 'no-reads':
      return 'Geen regel van dit bestand is een lezing. Een log heeft op elke regel een chip en een tijd: regels van een Ipico, tekst van een Impinj, of CSV.';
    case 'unnamed':
      return 'De regels zeggen niet van welke lezer ze zijn. Geef de naam van de lezer op.';
    case 'too-many-lines':
      return `Dit log heeft meer dan ${number(params.max)} regels. Splits het.`;
    case 'long-line':
      return `Een regel van dit bestand heeft meer dan ${number(params.max)} tekens, dus is het geen log van lezingen. Kies een ander bestand.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'De chip ontbreekt.' : `“${text}” is geen chip.`),
  'no-time': ({ text }) => (text === '' ? 'De tijd ontbreekt.' : `“${text}” is geen tijd.`),
  'lost-digits': ({ text }) => `“${text}” is een chip die een spreadsheet in een getal heeft veranderd; er zijn cijfers verloren.`,
  'damaged-line': 'De regel is beschadigd: er ontbreekt een deel, of de controle klopt niet.',
};

const HOURS = { first: 'vóór', second: 'na' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `De tijden hebben geen dag. De eerste lezing is genomen als van ${texts.dateTime(first)}. Klopt dat niet, kies dan een andere dag.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'lezing ligt', 'lezingen liggen')} in de toekomst, de laatste op ${texts.dateTime(last)}. De klok van de lezer liep voor, of de dag klopt niet: kies de juiste dag, of corrigeer de klok na het importeren.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'lezing valt', 'lezingen vallen')} in het uur dat twee keer voorkomt omdat de klok werd teruggezet. Volgens de volgorde van de regels ${first === 1 ? 'is' : 'zijn'} ${first} van vóór het terugzetten en ${second} van erna.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'lezing valt', 'lezingen vallen')} in het uur dat twee keer voorkomt omdat de klok werd teruggezet, en de volgorde van de regels toont niet of dat vóór of na het terugzetten was. ${reads === 1 ? 'Ze is' : 'Ze zijn'} genomen als van ${HOURS[taken]} het terugzetten. Controleer de ronden en kies het andere uur als ze niet kloppen.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'lezing heeft een tijd', 'lezingen hebben tijden')} die niet bestond${reads === 1 ? '' : 'en'} omdat de klok werd vooruitgezet, te beginnen met “${text}” op regel ${line}. ${reads === 1 ? 'Ze is' : 'Ze zijn'} gelezen volgens een klok die niet was vooruitgezet. Controleer de klok van de lezer: ook latere tijden kunnen verkeerd zijn.`,
};
