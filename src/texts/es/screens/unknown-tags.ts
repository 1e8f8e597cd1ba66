import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';

/** Texts of the tags that nobody has. */
export const unknownTagTexts: TextTree<(typeof English)['unknownTags']> = {
  title: 'Chips desconocidos',
  count: (tags) => counted(tags, 'chip desconocido', 'chips desconocidos'),
  none: 'Todos los chips leídos están asignados a participantes.',
  search: 'Buscar chips desconocidos',
  searchExample: 'Parte de un chip',
  noMatch: 'Ningún chip desconocido coincide.',
  reads: (count, last, antenna) =>
    `${counted(count, 'lectura', 'lecturas')}, la última ${last}${antenna === null ? '' : `, antena ${antenna}`}`,
  newRider: 'Nuevo participante',
  newRiderName: (tag) => `Nuevo participante: chip ${tag}`,
  assign: (bib) => `Asignar al dorsal ${bib}`,
  assignName: (bib, tag) => `Asignar al dorsal ${bib}: chip ${tag}`,
  toBib: 'Al dorsal…',
  toBibName: (tag) => `Al dorsal…: chip ${tag}`,
  bib: 'Dorsal del participante',
  give: 'Asignar',
  cancel: 'Cancelar',
  noRider: (bib) => `Ningún participante tiene el dorsal ${bib}. Comprobar el número o añadir al participante con «Nuevo participante».`,
  noTag: 'No es el ID de un chip, así que no se puede asignar a nadie. Comprobar el lector o el programa que lo envía.',
  assigned: (tag, bib) => `Chip ${tag} asignado al dorsal ${bib}, también las lecturas anteriores.`,
  more: (tags) => `y ${counted(tags, 'chip más', 'chips más')}. Buscar para encontrar uno.`,
};
