import type { ListMessages, WorkbookFault } from '../../../imports/list.messages';
import type { MessageTexts, Writer } from '../../catalogue';

export const listTexts: MessageTexts<ListMessages> = {
  'no-list': (params, texts) => `${reason(params, texts)} Rien n’a été enregistré.`,
};

function reason(params: ListMessages['no-list'], { number, list }: Writer): string {
  switch (params.problem) {
    case 'spreadsheet':
      return 'C’est un fichier Excel, mais il a été envoyé comme texte. Envoyez-le avec le Content-Type des classeurs Excel (.xlsx).';
    case 'not-text':
      return 'Ce n’est pas un fichier texte. Enregistrez la liste en CSV, puis importez ce fichier.';
    case 'empty':
      return 'Cette liste est vide.';
    case 'too-many-lines':
      return `Cette liste a plus de ${number(params.max)} lignes. Divisez-la.`;
    case 'long-line':
      return `Une ligne de ce fichier a plus de ${number(params.max)} caractères ; ce n’est donc pas une liste de participants. Choisissez un autre fichier.`;
    case 'quotation-mark':
      return `La ligne ${params.line} a un guillemet mal placé ou non fermé. Corrigez cette ligne.`;
    default:
      return workbookReason(params, number, list);
  }
}

function workbookReason(params: WorkbookFault, number: Writer['number'], list: Writer['list']): string {
  switch (params.problem) {
    case 'ods':
      return 'C’est un classeur OpenDocument (.ods). Enregistrez-le comme classeur Excel (.xlsx) ou en CSV, puis importez ce fichier.';
    case 'old-or-locked':
      return 'Ce classeur a un mot de passe, ou vient d’un Excel d’avant 2007 (.xls). Enregistrez-le sans mot de passe comme classeur Excel (.xlsx), puis importez ce fichier.';
    case 'not-xlsx':
      return 'Ce n’est pas un classeur Excel (.xlsx). Enregistrez la liste en .xlsx ou en CSV, puis importez ce fichier.';
    case 'too-big':
      return 'Ce classeur est trop gros pour une liste de participants. Copiez la liste dans un nouveau classeur, sans images ni autres feuilles, puis importez ce fichier.';
    case 'too-wide':
      return `La feuille « ${params.sheet} » a du texte dans la cellule ${params.cell} ; une liste a au plus ${number(params.max)} colonnes. Effacez ce qui se trouve à droite de la liste.`;
    case 'too-many-rows':
      return `La feuille « ${params.sheet} » a plus de ${number(params.max)} lignes, vides pour la plupart. Copiez la liste dans un nouveau classeur, puis importez ce fichier.`;
    case 'no-sheet':
      return `Ce classeur n’a pas de feuille « ${params.sheet} ». Ses feuilles : ${list(params.sheets.map((sheet) => `« ${sheet} »`))}.`;
    case 'damaged':
      return 'Ce classeur est endommagé. Ouvrez-le dans un tableur, enregistrez-le de nouveau en .xlsx ou en CSV, puis importez ce fichier.';
  }
}
