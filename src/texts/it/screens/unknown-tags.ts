import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted, others } from '../counted';

/** Texts of the tags that nobody has. */
export const unknownTagTexts: TextTree<(typeof English)['unknownTags']> = {
  title: 'Chip sconosciuti',
  count: (tags) => counted(tags, 'chip sconosciuto', 'chip sconosciuti'),
  none: 'Tutti i chip letti sono assegnati a partecipanti.',
  search: 'Cerca chip sconosciuti',
  searchExample: 'Parte di un chip',
  noMatch: 'Nessun chip sconosciuto corrisponde.',
  reads: (reads, last, antenna) =>
    `${counted(reads, 'lettura', 'letture')}, ultima ${last}${antenna === null ? '' : `, antenna ${antenna}`}`,
  newRider: 'Nuovo partecipante',
  newRiderName: (tag) => `Nuovo partecipante: chip ${tag}`,
  assign: (bib) => `Assegna al pettorale ${bib}`,
  assignName: (bib, tag) => `Assegna al pettorale ${bib}: chip ${tag}`,
  toBib: 'Al pettorale…',
  toBibName: (tag) => `Al pettorale…: chip ${tag}`,
  bib: 'Pettorale del partecipante',
  give: 'Assegna',
  cancel: 'Annulla',
  noRider: (bib) =>
    `Nessun partecipante con il pettorale ${bib}. Controllare il numero, o aggiungere il partecipante con «Nuovo partecipante».`,
  noTag: 'Non è l’ID di un chip, quindi non si può assegnare a nessuno. Controllare il lettore o il programma che lo invia.',
  assigned: (tag, bib) => `Chip ${tag} assegnato al pettorale ${bib}, letture precedenti comprese.`,
  more: (tags) => `e ${others(tags, 'altro chip', 'altri', 'chip')}. Cercare per trovarne uno.`,
};
