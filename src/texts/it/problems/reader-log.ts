import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

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
