import type { ReaderClockProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Este tipo de lector no tiene orden para su reloj. Ponerlo en hora con el programa del lector; un reloj equivocado se corrige aquí por sí solo.',
  racing:
    'Durante una carrera no se pone en hora el reloj de un lector: las horas de antes y después no encajarían. Un reloj equivocado se corrige aquí por sí solo.',
  'not-linked': 'El lector no está conectado. Conectarlo primero.',
  refused: 'El lector no aceptó la hora. Intentarlo de nuevo o poner su reloj en hora con su propio programa.',
};
