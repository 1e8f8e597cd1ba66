import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Este tipo de lector no tiene orden para su reloj. Ponerlo en hora con el programa del lector; un reloj equivocado se corrige aquí por sí solo.',
  racing:
    'Durante una carrera no se pone en hora el reloj de un lector: las horas de antes y después no encajarían. Un reloj equivocado se corrige aquí por sí solo.',
  'not-linked': 'El lector no está conectado. Conectarlo primero.',
  refused: 'El lector no aceptó la hora. Intentarlo de nuevo o poner su reloj en hora con su propio programa.',
  operating: 'El lector solo acepta la hora mientras está parado. Pararlo aquí, ponerlo en hora y volver a ponerlo en marcha.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Este tipo de lector no se pone en marcha ni se para desde aquí. Usar sus botones o su programa.',
  racing: () =>
    'Durante una carrera no se para un lector: se perdería lo que pase por él. Detener antes la carrera o usar los botones del lector.',
  'not-linked': () => 'El lector no está conectado. Conectarlo primero.',
  refused: (isStart) =>
    isStart
      ? 'El lector no se puso en marcha. Intentarlo de nuevo o usar sus botones.'
      : 'El lector no se paró. Intentarlo de nuevo o usar sus botones.',
};
