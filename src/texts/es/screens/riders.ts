import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';
import { riderImportTexts } from './rider-import';
import { unknownTagTexts } from './unknown-tags';

type RidersTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'participante', 'participantes');

const formTexts: RidersTexts['form'] = {
  gone: 'El participante que estaba abierto aquí se ha quitado. Al deshacerlo vuelve; lo que se había escrito no se guardó.',
  newRider: 'Nuevo participante',
  editRider: 'Editar participante',
  editTitle: (bib) => `Dorsal ${bib}`,
  bib: 'Dorsal',
  name: 'Nombre',
  category: 'Categoría',
  team: 'Equipo',
  add: 'Añadir participante',
  save: 'Guardar',
  close: 'Cerrar',
  discard: 'Descartar cambios',
  added: (bib) => `Dorsal ${bib} añadido.`,
  saved: (bib) => `Dorsal ${bib} guardado.`,
  similarBib: (bib, other) => `Existe el dorsal ${other}. El dorsal ${bib} es otro participante.`,
  similarCategory: (category, other) => `Existe la categoría «${other}». «${category}» es otra, con resultados propios.`,
};

/** Details besides bib, name, category, team and tags. */
const moreTexts: RidersTexts['more'] = {
  title: (known) => (known === 0 ? 'Más datos' : `Más datos (${known})`),
  fields: {
    gender: 'Sexo',
    born: 'Nacimiento',
    first_name: 'Nombre de pila',
    last_name: 'Apellidos',
    club: 'Club',
    nation: 'País',
    licence: 'Licencia',
    uci_id: 'UCI ID',
  },
  genders: { f: 'femenino', m: 'masculino', x: 'otro' },
  unknown: 'desconocido',
  bornExample: '1996 o 1996-05-31',
  newField: 'Otro campo',
  newFieldExample: 'Talla de camiseta',
  addField: 'Añadir campo',
  members: 'Miembros de un relevo',
  memberName: (number) => `Miembro ${number}`,
  memberTags: (number) => `Chips del miembro ${number}`,
  removeMember: (number) => `Quitar el miembro ${number} del relevo`,
  addMember: 'Añadir miembro',
};

const tagTexts: RidersTexts['tags'] = {
  label: 'Chips',
  example: 'Escribir un chip y pulsar Intro',
  list: 'Chips de este participante',
  remove: (tag) => `Quitar el chip ${tag}`,
  scan: 'Leer un chip',
  stopScan: 'Dejar de leer',
  scanNext: (bib) => `Siguiente sin chip: leer para el dorsal ${bib}`,
  waiting: 'Acercar un chip a una antena…',
  read: (tag) => `Leído el chip ${tag}.`,
  late: (tag) => `El chip ${tag} se leyó antes y acaba de llegar. Usarlo solo si es el que se tiene en la mano.`,
  expired: 'Lectura detenida: ningún chip en 2 minutos.',
  several: (tags) => `Se leyeron a la vez ${tags} chips sin participante. Acercar solo un chip a la antena.`,
  ownAlready: (tag) => `El chip ${tag} ya está asignado a este participante.`,
  taken: (tag, bib, name) =>
    `El chip ${tag} está asignado al dorsal ${bib}${name === '' ? '' : `, ${name}`}. Quitárselo antes a ese participante.`,
  use: 'Usar este chip',
  openRider: (bib) => `Abrir el dorsal ${bib}`,
};

const tagRuleTexts: RidersTexts['tagRule'] = {
  title: 'Dorsales en los chips',
  open: 'Los dorsales están en los chips…',
  change: 'Cambiar esta regla…',
  prefix: 'El chip empieza por',
  prefixHint: 'Dejar vacío para cualquier chip. Los ceros iniciales no importan.',
  notHex: 'Usar las cifras 0 a 9 y A a F.',
  last: 'Últimos caracteres que son el dorsal',
  lastHint: 'Vacío: todo lo que sigue al comienzo.',
  notLast: 'Indicar un número de 1 a 16, o nada.',
  number: 'El dorsal está escrito como',
  numbers: { decimal: 'el propio dorsal (0042 es el dorsal 42)', hex: 'número hexadecimal (2A es el dorsal 42)' },
  matches: (matches, tags) => `${matches} de ${counted(tags, 'chip desconocido', 'chips desconocidos')} tendrían participante.`,
  match: (tag, bib, name) => `${tag}: dorsal ${bib}${name === '' ? '' : `, ${name}`}`,
  noRider: (tag, bib) => `${tag}: dorsal ${bib}, que nadie tiene`,
  use: 'Usar esta regla',
  turnOff: 'Desactivar la regla',
  cancel: 'Cancelar',
};

/** The riders page: the list, the form with its tags, unknown tags, and the import of lists. */
export const ridersTexts: RidersTexts = {
  title: 'Participantes',
  search: 'Buscar por dorsal, nombre o equipo',
  searchExample: 'Dorsal, nombre o equipo  ( / )',
  count: riders,
  countSeen: (count, seen) => `${riders(count)}, ${counted(seen, 'visto', 'vistos')}`,
  import: 'Importar…',
  importName: 'Importar participantes',
  saveList: 'Guardar participantes (CSV)',
  saved: (file) => `Participantes guardados como ${file}.`,
  templateSaved: (file) => `Plantilla guardada como ${file}.`,
  columns: {
    bib: 'Dorsal',
    name: 'Nombre',
    category: 'Categoría',
    team: 'Equipo',
    tags: 'Chips',
    seen: 'Última lectura',
    actions: 'Acciones',
  },
  chooseColumns: 'Columnas',
  chooseColumnsHint: 'Columnas de la lista',
  noName: 'Sin nombre',
  noTag: 'sin chip',
  unsaved: 'sin guardar',
  edit: (bib) => `Editar el dorsal ${bib}`,
  remove: (bib) => `Quitar el dorsal ${bib}`,
  removeConfirm: 'Quitar',
  loading: 'Cargando participantes…',
  noMatch: 'Ningún participante encontrado',
  noMatchHint: 'Probar con otro dorsal, nombre o equipo.',
  empty: 'Aún no hay participantes',
  emptyHint:
    'Para empezar, añadir participantes o importar la lista de inscritos. Los chips que ya se han leído figuran en los chips desconocidos.',
  form: formTexts,
  more: moreTexts,
  tags: tagTexts,
  unknownTags: unknownTagTexts,
  tagRule: tagRuleTexts,
  importing: riderImportTexts,
};
