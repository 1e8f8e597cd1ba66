import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Nulla è stato salvato.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Questo log è vuoto.';
    case 'not-text':
      return 'Questo non è un file di testo. Scegliere il log scritto dal lettore o dal suo programma, o salvare le letture come CSV.';
    case 'no-reads':
      return 'Nessuna riga di questo file è una lettura. Un log ha un chip e un’ora in ogni riga: righe di un Ipico, testo di un Impinj, o CSV.';
    case 'unnamed':
      return 'Le righe non dicono da quale lettore provengono. Indicare il nome del lettore.';
    case 'too-many-lines':
      return `Questo log ha più di ${number(params.max)} righe. Dividerlo.`;
    case 'long-line':
      return `Una riga di questo file ha più di ${number(params.max)} caratteri: non è un log di letture. Scegliere un altro file.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'Manca il chip.' : `«${text}» non è un chip.`),
  'no-time': ({ text }) => (text === '' ? 'Manca l’ora.' : `«${text}» non è un’ora.`),
  'lost-digits': ({ text }) => `«${text}» è un chip che un foglio di calcolo ha trasformato in numero: alcune cifre sono perse.`,
  'damaged-line': 'La riga è danneggiata: ne manca una parte o il controllo è sbagliato.',
};

const HOURS = { first: 'prima', second: 'dopo' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `Gli orari non hanno giorno. La prima lettura è stata presa come del ${texts.dateTime(first)}. Se è sbagliato, scegliere un altro giorno.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'lettura è', 'letture sono')} nel futuro, l’ultima del ${texts.dateTime(last)}. L’orologio del lettore era avanti, o il giorno è sbagliato: scegliere il giorno giusto, o correggere l’orologio dopo l’importazione.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'lettura è', 'letture sono')} nell’ora che si ripete con il ritorno all’ora solare. Secondo l’ordine delle righe, ${counted(first, 'è', 'sono')} di prima del cambio e ${counted(second, 'è', 'sono')} di dopo.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'lettura è', 'letture sono')} nell’ora che si ripete con il ritorno all’ora solare, e l’ordine delle righe non mostra se di prima o di dopo il cambio. ${reads === 1 ? 'È stata considerata' : 'Sono state considerate'} di ${HOURS[taken]} del cambio. Controllare i giri e scegliere l’altra ora se sono sbagliati.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'lettura ha un’ora che non è esistita', 'letture hanno ore che non sono esistite')} per il passaggio all’ora legale, a partire da «${text}» alla riga ${line}. ${reads === 1 ? 'È stata presa' : 'Sono state prese'} con un orologio non spostato avanti. Controllare l’orologio del lettore: anche le ore successive possono essere sbagliate.`,
};
