import { bibChange, type SpreadsheetChange, spreadsheetChange } from '../../../domain/model/spreadsheet-debris';

interface What {
  readonly the: string;
  readonly a: string;
  readonly of: string;
}

const TAG: What = { the: 'la puce', a: 'une puce', of: 'de la puce' };
const BIB: What = { the: 'le dossard', a: 'un dossard', of: 'du dossard' };

/** What a spreadsheet did to a tag, and how to get the right text. */
export function changedTag(text: string): string {
  return `« ${text} » ${whatHappened(spreadsheetChange(text) ?? 'formatted', TAG)}`;
}

/** The same for a bib. */
export function changedBib(text: string): string {
  return `« ${text} » ${whatHappened(bibChange(text) ?? 'formatted', BIB)}`;
}

function whatHappened(change: SpreadsheetChange, { the, a, of }: What): string {
  const asText = `Mettez cette colonne au format texte et saisissez ${the} de nouveau.`;
  switch (change) {
    case 'rounded':
      return `est un nombre qu’un tableur a fait ${of} ; des chiffres sont perdus. ${asText}`;
    case 'formatted':
      return `est un nombre tel qu’un tableur l’affiche (séparateurs, décimales, monnaie ou pourcentage), et non ${the}. ${asText}`;
    case 'signed':
      return `est un nombre avec un signe, tel qu’un tableur le calcule, et non ${a}. ${asText}`;
    case 'formula':
      return `commence par un signe (=, +, − ou @), si bien qu’un tableur le calcule ou affiche une erreur. Saisissez ${the} sans ce signe.`;
    case 'date':
      return `est une date ou une heure qu’un tableur a faite ${of}. ${asText}`;
    case 'truth':
      return `est le résultat d’une condition dans un tableur, et non ${a}. Saisissez ${the} dans cette cellule, ou laissez-la vide.`;
    case 'error':
      return `se trouve là où un tableur ou un programme n’a pas de valeur pour ${the}. Corrigez cette formule, ou saisissez ${the} comme texte.`;
    case 'narrow':
      return `est ce qu’un tableur affiche ${of} dans une colonne trop étroite. Élargissez cette colonne, mettez-la au format texte, puis enregistrez ou copiez la liste de nouveau.`;
  }
}
