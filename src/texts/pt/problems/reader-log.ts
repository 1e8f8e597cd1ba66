import type { LogLineMessages, ReaderLogMessages } from '../../../imports/reader-log.messages';
import type { MessageTexts, Writer } from '../../catalogue';

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
