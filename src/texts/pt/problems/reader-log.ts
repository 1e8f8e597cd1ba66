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

const HOURS = { first: 'anterior', second: 'posterior' } as const;

/** What was assumed of the times of a log. */
export const logNoticeTexts: MessageTexts<LogNoticeMessages> = {
  'day-assumed': ({ first }, texts) =>
    `As horas não têm dia. A primeira leitura foi tomada como de ${texts.dateTime(first)}. Se não estiver certo, escolher outro dia.`,
  'in-future': ({ reads, last }, texts) =>
    `${counted(reads, 'leitura é posterior', 'leituras são posteriores')} a este momento, a última de ${texts.dateTime(last)}. O relógio do leitor estava adiantado, ou o dia está errado: escolher o dia certo, ou corrigir o relógio depois da importação.`,
  'repeated-hour': ({ first, second }) =>
    `${counted(first + second, 'leitura está', 'leituras estão')} na hora que ocorre duas vezes porque os relógios foram atrasados. Pela ordem das linhas, ${first} ${first === 1 ? 'é' : 'são'} de antes da mudança da hora e ${second} de depois.`,
  'unclear-hour': ({ reads, taken }) =>
    `${counted(reads, 'leitura está', 'leituras estão')} na hora que ocorre duas vezes porque os relógios foram atrasados, e a ordem das linhas não mostra se antes ou depois da mudança. ${reads === 1 ? `Foi considerada ${HOURS[taken]}` : `Foram consideradas ${HOURS[taken]}es`} à mudança. Verificar as voltas e, se estiverem erradas, escolher a outra hora.`,
  'skipped-hour': ({ reads, line, text }) =>
    `${counted(reads, 'leitura tem uma hora que não existiu', 'leituras têm horas que não existiram')} porque os relógios foram adiantados, a começar por «${text}» na linha ${line}. ${reads === 1 ? 'Foi lida' : 'Foram lidas'} por um relógio que não foi adiantado. Verificar o relógio do leitor: as horas posteriores também podem estar erradas.`,
};
