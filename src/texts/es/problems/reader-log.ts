import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} No se guardó nada.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Este registro está vacío.';
    case 'not-text':
      return 'No es un archivo de texto. Elegir el registro que escribió el lector o su programa, o guardar las lecturas como CSV.';
    case 'no-reads':
      return 'Ninguna línea de este archivo es una lectura. Un registro tiene un chip y una hora en cada línea: líneas de un Ipico, texto de un Impinj o CSV.';
    case 'unnamed':
      return 'Las líneas no dicen de qué lector son. Indicar el nombre del lector.';
    case 'too-many-lines':
      return `Este registro tiene más de ${number(params.max)} líneas. Dividirlo.`;
    case 'long-line':
      return `Una línea de este archivo tiene más de ${number(params.max)} caracteres, así que no es un registro de lecturas. Elegir otro archivo.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'Falta el chip.' : `«${text}» no es un chip.`),
  'no-time': ({ text }) => (text === '' ? 'Falta la hora.' : `«${text}» no es una hora.`),
  'lost-digits': ({ text }) => `«${text}» es un chip que una hoja de cálculo convirtió en número, y se perdieron cifras.`,
  'damaged-line': 'La línea está dañada: falta una parte o su suma de comprobación no es correcta.',
};
