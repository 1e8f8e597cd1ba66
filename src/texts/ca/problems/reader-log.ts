import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

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

const HOURS = { first: 'abans', second: 'després' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `Les hores no tenen dia. La primera lectura s’ha pres com del ${texts.dateTime(first)}. Si no és així, triar un altre dia.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'lectura és posterior', 'lectures són posteriors')} a aquest moment, l’última del ${texts.dateTime(last)}. El rellotge del lector anava avançat o el dia no és aquest: triar el dia correcte o corregir el rellotge després d’importar.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'lectura és', 'lectures són')} a l’hora que es repeteix perquè es van endarrerir els rellotges. Per l’ordre de les línies, ${counted(first, 'és', 'són')} d’abans del canvi i ${counted(second, 'és', 'són')} de després.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'lectura és', 'lectures són')} a l’hora que es repeteix perquè es van endarrerir els rellotges, i l’ordre de les línies no mostra si ${reads === 1 ? 'és' : 'són'} d’abans o de després del canvi. ${reads === 1 ? 'S’ha pres' : 'S’han pres'} com si ${reads === 1 ? 'fos' : 'fossin'} ${HOURS[taken]} del canvi. Comprovar les voltes i triar l’altra hora si són errònies.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'lectura té una hora que no va existir', 'lectures tenen hores que no van existir')} perquè es van avançar els rellotges, començant per «${text}» a la línia ${line}. ${reads === 1 ? 'Es va llegir' : 'Es van llegir'} amb un rellotge sense avançar. Comprovar el rellotge del lector: les hores posteriors també poden ser errònies.`,
};
