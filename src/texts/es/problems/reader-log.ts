import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

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

const HOURS = { first: 'antes', second: 'después' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `Las horas no tienen día. La primera lectura se tomó como del ${texts.dateTime(first)}. Si no es así, elegir otro día.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'lectura es posterior', 'lecturas son posteriores')} a este momento, la última del ${texts.dateTime(last)}. El reloj del lector iba adelantado o el día no es ese: elegir el día correcto o corregir el reloj después de importar.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'lectura está', 'lecturas están')} en la hora que se repite porque se atrasaron los relojes. Por el orden de las líneas, ${counted(first, 'es', 'son')} de antes del cambio y ${counted(second, 'es', 'son')} de después.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'lectura está', 'lecturas están')} en la hora que se repite porque se atrasaron los relojes, y el orden de las líneas no muestra si ${reads === 1 ? 'es' : 'son'} de antes o de después del cambio. Se ${reads === 1 ? 'tomó' : 'tomaron'} como de ${HOURS[taken]} del cambio. Comprobar las vueltas y elegir la otra hora si están mal.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'lectura tiene una hora que no existió', 'lecturas tienen horas que no existieron')} porque se adelantaron los relojes, empezando por «${text}» en la línea ${line}. Se ${reads === 1 ? 'leyó' : 'leyeron'} con un reloj sin adelantar. Comprobar el reloj del lector: las horas posteriores también pueden estar mal.`,
};
