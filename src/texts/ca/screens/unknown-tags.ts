import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';

/** Texts of the tags that nobody has. */
export const unknownTagTexts: TextTree<(typeof English)['unknownTags']> = {
  title: 'Xips desconeguts',
  count: (tags) => counted(tags, 'xip desconegut', 'xips desconeguts'),
  none: 'Tots els xips llegits estan assignats a participants.',
  search: 'Cercar xips desconeguts',
  searchExample: 'Part d’un xip',
  noMatch: 'Cap xip desconegut no hi coincideix.',
  reads: (count, last, antenna) =>
    `${counted(count, 'lectura', 'lectures')}, l’última ${last}${antenna === null ? '' : `, antena ${antenna}`}`,
  newRider: 'Participant nou',
  newRiderName: (tag) => `Participant nou: xip ${tag}`,
  assign: (bib) => `Assignar al dorsal ${bib}`,
  assignName: (bib, tag) => `Assignar al dorsal ${bib}: xip ${tag}`,
  toBib: 'Al dorsal…',
  toBibName: (tag) => `Al dorsal…: xip ${tag}`,
  bib: 'Dorsal del participant',
  give: 'Assignar',
  cancel: 'Cancel·lar',
  noRider: (bib) => `Cap participant no té el dorsal ${bib}. Comprovar el número o afegir el participant amb «Participant nou».`,
  noTag: 'No és l’ID d’un xip, de manera que no es pot assignar a ningú. Comprovar el lector o el programa que l’envia.',
  assigned: (tag, bib) => `Xip ${tag} assignat al dorsal ${bib}, també les lectures anteriors.`,
  more: (tags) => `i ${counted(tags, 'xip més', 'xips més')}. Cercar per trobar-ne un.`,
};
