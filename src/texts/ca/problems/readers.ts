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
    'Aquest tipus de lector no té ordre per al seu rellotge. Posar-lo en hora amb el programa del lector; un rellotge equivocat es corregeix aquí per si sol.',
  racing:
    'Durant una cursa no es posa en hora el rellotge d’un lector: les hores d’abans i de després no encaixarien. Un rellotge equivocat es corregeix aquí per si sol.',
  'not-linked': 'El lector no està connectat. Connectar-lo primer.',
  refused: 'El lector no ha acceptat l’hora. Tornar-ho a provar o posar el rellotge en hora amb el seu propi programa.',
  operating: 'El lector només accepta l’hora mentre està aturat. Aturar-lo aquí, posar-lo en hora i tornar-lo a engegar.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Aquest tipus de lector no s’engega ni s’atura des d’aquí. Fer servir els seus botons o el seu programa.',
  racing: () =>
    'Durant una cursa no s’atura un lector: es perdria el que hi passi. Aturar abans la cursa o fer servir els botons del lector.',
  'not-linked': () => 'El lector no està connectat. Connectar-lo primer.',
  refused: (isStart) =>
    isStart
      ? 'El lector no s’ha engegat. Tornar-ho a provar o fer servir els seus botons.'
      : 'El lector no s’ha aturat. Tornar-ho a provar o fer servir els seus botons.',
};
