import type { ReaderClockProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in Portuguese. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Este tipo de leitor não tem comando para o seu relógio. Acertá-lo com o programa do leitor; um relógio errado é aqui corrigido por si.',
  racing:
    'Durante uma prova não se acerta o relógio de um leitor: as horas de antes e de depois não condiriam. Um relógio errado é aqui corrigido por si.',
  'not-linked': 'O leitor não está ligado. Ligá-lo primeiro.',
  refused: 'O leitor não aceitou a hora. Tentar de novo, ou acertar o relógio com o seu próprio programa.',
};
