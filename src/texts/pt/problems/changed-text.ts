import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `«${text}» ${whatHappened(spreadsheetChange(text) ?? 'formatted', 'chip')}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `«${text}» ${whatHappened(bibChange(text) ?? 'formatted', 'dorsal')}`;
}

/** `what` is masculine. */
function whatHappened(change: SpreadsheetChange, what: 'chip' | 'dorsal'): string {
  const asText = `Formatar essa coluna como texto e introduzir o ${what} de novo.`;
  switch (change) {
    case 'rounded':
      return `é um número que uma folha de cálculo fez do ${what}, e perderam-se algarismos. ${asText}`;
    case 'formatted':
      return `é um número como uma folha de cálculo o mostra (com separadores, casas decimais, moeda ou percentagem), não o ${what}. ${asText}`;
    case 'signed':
      return `é um número com sinal, como uma folha de cálculo o calcula, não um ${what}. ${asText}`;
    case 'formula':
      return `começa com um sinal (=, +, − ou @), pelo que uma folha de cálculo o calcula ou mostra um erro. Introduzir o ${what} sem esse sinal.`;
    case 'date':
      return `é uma data ou hora que uma folha de cálculo fez do ${what}. ${asText}`;
    case 'truth':
      return `é o resultado de uma condição numa folha de cálculo, não um ${what}. Introduzir o ${what} nessa célula, ou deixá-la vazia.`;
    case 'error':
      return `está onde uma folha de cálculo ou um programa não tem valor para o ${what}. Corrigir essa fórmula, ou introduzir o ${what} como texto.`;
    case 'narrow':
      return `é o que uma folha de cálculo mostra de um ${what} numa coluna demasiado estreita. Alargar essa coluna, formatá-la como texto, e guardar ou copiar a lista de novo.`;
  }
}
