import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} No s’ha desat res.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Aquest registre és buit.';
    case 'not-text':
      return 'No és un fitxer de text. Triar el registre que va escriure el lector o el seu programa, o desar les lectures com a CSV.';
    case 'no-reads':
      return 'Cap línia d’aquest fitxer no és una lectura. Un registre té un xip i una hora a cada línia: línies d’un Ipico, text d’un Impinj o CSV.';
    case 'unnamed':
      return 'Les línies no diuen de quin lector són. Indicar el nom del lector.';
    case 'too-many-lines':
      return `Aquest registre té més de ${number(params.max)} línies. Dividir-lo.`;
    case 'long-line':
      return `Una línia d’aquest fitxer té més de ${number(params.max)} caràcters, de manera que no és un registre de lectures. Triar un altre fitxer.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'Falta el xip.' : `«${text}» no és un xip.`),
  'no-time': ({ text }) => (text === '' ? 'Falta l’hora.' : `«${text}» no és una hora.`),
  'lost-digits': ({ text }) => `«${text}» és un xip que un full de càlcul va convertir en número, i s’han perdut xifres.`,
  'damaged-line': 'La línia està malmesa: en falta una part o la suma de comprovació no és correcta.',
};
