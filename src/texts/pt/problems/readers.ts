import type { ReaderClockProblem, ReaderOperationProblem, ReaderProblemMessages } from '../../../http/reader-problem.messages';
import type { MessageTexts } from '../../catalogue';

/** Why a reader was not added or changed, in Portuguese. */
export const readerProblemTexts: MessageTexts<ReaderProblemMessages> = {
  'reader-not-added': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-not-changed': ({ problems }, writer) => problems.map((problem) => writer.say('reader', problem)).join(' '),
  'reader-clock-not-set': ({ why }) => CLOCK_PROBLEMS[why],
  'reader-operation-not-set': ({ operating, why }) => OPERATION_PROBLEMS[why](operating),
};

const CLOCK_PROBLEMS: Readonly<Record<ReaderClockProblem, string>> = {
  impossible:
    'Este tipo de leitor não tem comando para o seu relógio. Acertá-lo com o programa do leitor; um relógio errado é aqui corrigido por si.',
  racing:
    'Durante uma prova não se acerta o relógio de um leitor: as horas de antes e de depois não condiriam. Um relógio errado é aqui corrigido por si.',
  'not-linked': 'O leitor não está ligado. Ligá-lo primeiro.',
  refused: 'O leitor não aceitou a hora. Tentar de novo, ou acertar o relógio com o seu próprio programa.',
  operating: 'O leitor só aceita a hora enquanto está parado. Pará-lo aqui, acertar o relógio e iniciá-lo depois.',
};

const OPERATION_PROBLEMS: Readonly<Record<ReaderOperationProblem, (isStart: boolean) => string>> = {
  impossible: () => 'Este tipo de leitor não se inicia nem se para daqui. Usar os seus botões ou o seu programa.',
  racing: () =>
    'Durante uma prova não se para um leitor: o que por ele passa perdia-se. Parar primeiro a prova, ou usar os botões do leitor.',
  'not-linked': () => 'O leitor não está ligado. Ligá-lo primeiro.',
  refused: (isStart) =>
    isStart
      ? 'O leitor não se iniciou. Tentar de novo, ou iniciá-lo com os seus botões.'
      : 'O leitor não parou. Tentar de novo, ou pará-lo com os seus botões.',
};
