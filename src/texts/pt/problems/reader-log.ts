import type { LogLineMessages, LogNoticeMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

export const readerLogTexts: MessageTexts<ReaderLogMessages> = {
  'no-log': (params, texts) => `${reason(params, texts)} Nada foi guardado.`,
};

function reason(params: ReaderLogMessages['no-log'], { number }: Writer): string {
  switch (params.problem) {
    case 'empty':
      return 'Este log está vazio.';
    case 'not-text':
      return 'Este não é um ficheiro de texto. Escolher o log que o leitor ou o seu programa escreveu, ou guardar as leituras como CSV.';
    case 'no-reads':
      return 'Nenhuma linha deste ficheiro é uma leitura. Um log tem um chip e uma hora em cada linha: linhas de um Ipico, texto de um Impinj, ou CSV.';
    case 'unnamed':
      return 'As linhas não dizem de que leitor são. Indicar o nome do leitor.';
    case 'too-many-lines':
      return `Este log tem mais de ${number(params.max)} linhas. Dividi-lo.`;
    case 'long-line':
      return `Uma linha deste ficheiro tem mais de ${number(params.max)} caracteres, por isso não é um log de leituras. Escolher outro ficheiro.`;
  }
}

/** Why lines of a log are refused. */
export const logLineTexts: MessageTexts<LogLineMessages> = {
  'no-tag': ({ text }) => (text === '' ? 'Falta o chip.' : `«${text}» não é um chip.`),
  'no-time': ({ text }) => (text === '' ? 'Falta a hora.' : `«${text}» não é uma hora.`),
  'lost-digits': ({ text }) => `«${text}» é um chip que uma folha de cálculo transformou em número, e perderam-se algarismos.`,
  'damaged-line': 'A linha está danificada: falta uma parte, ou a sua verificação está errada.',
};

const HOURS = { first: 'antes', second: 'depois' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'leitura está', 'leituras estão')} na hora que se repete porque os relógios foram atrasados. Pela ordem das linhas, ${counted(first, 'é', 'são')} de antes da mudança e ${counted(second, 'é', 'são')} de depois.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'leitura está', 'leituras estão')} na hora que se repete porque os relógios foram atrasados, e a ordem das linhas não mostra se ${reads === 1 ? 'é' : 'são'} de antes ou de depois da mudança. ${reads === 1 ? 'Foi tomada' : 'Foram tomadas'} como de ${HOURS[taken]} da mudança. Verificar as voltas e escolher a outra hora se estiverem erradas.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'leitura tem uma hora que não existiu', 'leituras têm horas que não existiram')} porque os relógios foram adiantados, a começar por «${text}» na linha ${line}. ${reads === 1 ? 'Foi feita' : 'Foram feitas'} com um relógio que não foi adiantado. Verificar o relógio do leitor: as horas seguintes também podem estar erradas.`,
};
