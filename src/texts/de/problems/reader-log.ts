import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Es wurde nichts gespeichert.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Dieses Protokoll ist leer.';
    case 'not-text':
      return 'Das ist keine Textdatei. Das Protokoll wählen, das das Lesegerät oder sein Programm geschrieben hat, oder die Lesungen als CSV speichern.';
    case 'no-reads':
      return 'Keine Zeile dieser Datei ist eine Lesung. Ein Protokoll hat in jeder Zeile einen Chip und eine Zeit: Zeilen eines Ipico, Text eines Impinj oder CSV.';
    case 'unnamed':
      return 'Die Zeilen sagen nicht, von welchem Lesegerät sie sind. Den Namen des Lesegeräts angeben.';
    case 'too-many-lines':
      return `Dieses Protokoll hat mehr als ${number(params.max)} Zeilen. Protokoll teilen.`;
    case 'long-line':
      return `Eine Zeile dieser Datei hat mehr als ${number(params.max)} Zeichen, also ist es kein Protokoll von Lesungen. Andere Datei wählen.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'Der Chip fehlt.' : `„${text}“ ist kein Chip.`),
  'no-time': ({ text }) => (text === '' ? 'Die Zeit fehlt.' : `„${text}“ ist keine Zeit.`),
  'lost-digits': ({ text }) =>
    `„${text}“ ist ein Chip, den eine Tabellenkalkulation in eine Zahl verwandelt hat; dabei gingen Ziffern verloren.`,
  'damaged-line': 'Die Zeile ist beschädigt: Ein Teil fehlt, oder ihre Prüfsumme stimmt nicht.',
};

const HOURS = { first: 'vor', second: 'nach' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `Die Zeiten haben keinen Tag. Die erste Lesung wurde als vom ${texts.dateTime(first)} genommen. Wenn das falsch ist, einen anderen Tag wählen.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'Lesung liegt', 'Lesungen liegen')} in der Zukunft, die letzte am ${texts.dateTime(last)}. Die Uhr des Lesegeräts ging vor, oder der Tag ist falsch: den richtigen Tag wählen oder die Uhr nach dem Import korrigieren.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'Lesung liegt', 'Lesungen liegen')} in der Stunde, die es wegen der Zeitumstellung zweimal gibt. Nach der Reihenfolge der Zeilen ${first === 1 ? 'ist' : 'sind'} ${first} von vor der Umstellung und ${second} von danach.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'Lesung liegt', 'Lesungen liegen')} in der Stunde, die es wegen der Zeitumstellung zweimal gibt, und die Reihenfolge der Zeilen zeigt nicht, ob vor oder nach der Umstellung. ${reads === 1 ? 'Sie wurde' : 'Sie wurden'} als ${HOURS[taken]} der Umstellung gelesen. Runden prüfen und die andere Stunde wählen, wenn sie falsch sind.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'Lesung hat eine Zeit', 'Lesungen haben Zeiten')}, die es wegen der Umstellung auf Sommerzeit nicht gab, zuerst „${text}“ in Zeile ${line}. ${reads === 1 ? 'Sie wurde' : 'Sie wurden'} nach einer Uhr gelesen, die nicht vorgestellt war. Uhr des Lesegeräts prüfen: Auch spätere Zeiten können falsch sein.`,
};
