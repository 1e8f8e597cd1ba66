import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Nada foi guardado.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'Este é um ficheiro do Excel, mas foi enviado como texto. Enviá-lo com o Content-Type de ficheiros do Excel (.xlsx).';
    case 'not-text':
      return 'Este não é um ficheiro de texto. Guardar a lista como CSV e importar esse ficheiro.';
    case 'empty':
      return 'Esta lista está vazia.';
    case 'too-many-lines':
      return `Esta lista tem mais de ${number(params.max)} linhas. Dividi-la.`;
    case 'long-line':
      return `Uma linha deste ficheiro tem mais de ${number(params.max)} caracteres, por isso não é uma lista de participantes. Escolher outro ficheiro.`;
    case 'quotation-mark':
      return `A linha ${params.line} tem aspas fora do lugar ou por fechar. Corrigir essa linha.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'Esta é uma folha de cálculo OpenDocument (.ods). Guardá-la como ficheiro do Excel (.xlsx) ou como CSV e importar esse ficheiro.';
    case 'old-or-locked':
      return 'Este ficheiro tem uma palavra-passe, ou é de um Excel anterior a 2007 (.xls). Guardá-lo sem palavra-passe como ficheiro do Excel (.xlsx) e importar esse ficheiro.';
    case 'not-xlsx':
      return 'Este não é um ficheiro do Excel (.xlsx). Guardar a lista como .xlsx ou como CSV e importar esse ficheiro.';
    case 'too-big':
      return 'Este ficheiro é demasiado grande para uma lista de participantes. Copiar a lista para um ficheiro novo, sem imagens nem outras folhas, e importar esse ficheiro.';
    case 'too-wide':
      return `A folha «${params.sheet}» tem texto na célula ${params.cell}; uma lista tem no máximo ${number(params.max)} colunas. Apagar o que está à direita da lista.`;
    case 'too-many-rows':
      return `A folha «${params.sheet}» tem mais de ${number(params.max)} linhas, a maioria vazias. Copiar a lista para um ficheiro novo e importar esse ficheiro.`;
    case 'no-sheet':
      return `Este ficheiro não tem a folha «${params.sheet}». Tem ${list(params.sheets.map((sheet) => `«${sheet}»`))}.`;
    case 'damaged':
      return 'Este ficheiro está danificado. Abri-lo num programa de folha de cálculo, guardá-lo de novo como .xlsx ou como CSV e importar esse ficheiro.';
  }
}
