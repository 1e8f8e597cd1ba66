import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';
import { riderImportTexts } from './rider-import';
import { unknownTagTexts } from './unknown-tags';

type RidersTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'participant', 'participants');

const formTexts: RidersTexts['form'] = {
  gone: 'El participant que era obert aquí s’ha tret. En desfer-ho torna; el que s’havia escrit no s’ha desat.',
  newRider: 'Participant nou',
  editRider: 'Editar participant',
  editTitle: (bib) => `Dorsal ${bib}`,
  bib: 'Dorsal',
  name: 'Nom',
  category: 'Categoria',
  team: 'Equip',
  add: 'Afegir participant',
  save: 'Desar',
  close: 'Tancar',
  discard: 'Descartar canvis',
  added: (bib) => `Dorsal ${bib} afegit.`,
  saved: (bib) => `Dorsal ${bib} desat.`,
  similarBib: (bib, other) => `Hi ha el dorsal ${other}. El dorsal ${bib} és un altre participant.`,
  similarCategory: (category, other) => `Hi ha la categoria «${other}». «${category}» n’és una altra, amb resultats propis.`,
};

/** Details besides bib, name, category, team and tags. */
const moreTexts: RidersTexts['more'] = {
  title: (known) => (known === 0 ? 'Més dades' : `Més dades (${known})`),
  fields: {
    gender: 'Sexe',
    born: 'Naixement',
    first_name: 'Nom propi',
    last_name: 'Cognoms',
    club: 'Club',
    nation: 'País',
    licence: 'Llicència',
    uci_id: 'UCI ID',
  },
  genders: { f: 'femení', m: 'masculí', x: 'altre' },
  unknown: 'desconegut',
  bornExample: '1996 o 1996-05-31',
  newField: 'Un altre camp',
  newFieldExample: 'Talla de samarreta',
  addField: 'Afegir camp',
  members: 'Membres d’un relleu',
  memberName: (number) => `Membre ${number}`,
  memberTags: (number) => `Xips del membre ${number}`,
  removeMember: (number) => `Treure el membre ${number} del relleu`,
  addMember: 'Afegir membre',
};

const tagTexts: RidersTexts['tags'] = {
  label: 'Xips',
  example: 'Escriure un xip i prémer Intro',
  list: 'Xips d’aquest participant',
  remove: (tag) => `Treure el xip ${tag}`,
  scan: 'Llegir un xip',
  stopScan: 'Deixar de llegir',
  scanNext: (bib) => `Següent sense xip: llegir per al dorsal ${bib}`,
  waiting: 'Acostar un xip a una antena…',
  read: (tag) => `Llegit el xip ${tag}.`,
  late: (tag) => `El xip ${tag} es va llegir abans i acaba d’arribar. Fer-lo servir només si és el que es té a la mà.`,
  expired: 'Lectura aturada: cap xip en 2 minuts.',
  several: (tags) => `S’han llegit alhora ${tags} xips sense participant. Acostar només un xip a l’antena.`,
  ownAlready: (tag) => `El xip ${tag} ja està assignat a aquest participant.`,
  taken: (tag, bib, name) =>
    `El xip ${tag} està assignat al dorsal ${bib}${name === '' ? '' : `, ${name}`}. Treure’l abans d’aquell participant.`,
  use: 'Fer servir aquest xip',
  openRider: (bib) => `Obrir el dorsal ${bib}`,
};

const tagRuleTexts: RidersTexts['tagRule'] = {
  title: 'Dorsals als xips',
  open: 'Els dorsals són als xips…',
  change: 'Canviar aquesta regla…',
  prefix: 'El xip comença per',
  prefixHint: 'Deixar-ho buit per a qualsevol xip. Els zeros inicials no importen.',
  notHex: 'Fer servir les xifres 0 a 9 i A a F.',
  last: 'Últims caràcters que són el dorsal',
  lastHint: 'Buit: tot el que segueix el començament.',
  notLast: 'Indicar un nombre d’1 a 16, o res.',
  number: 'El dorsal està escrit com a',
  numbers: { decimal: 'el mateix dorsal (0042 és el dorsal 42)', hex: 'nombre hexadecimal (2A és el dorsal 42)' },
  matches: (matches, tags) => `${matches} de ${counted(tags, 'xip desconegut', 'xips desconeguts')} tindrien participant.`,
  match: (tag, bib, name) => `${tag}: dorsal ${bib}${name === '' ? '' : `, ${name}`}`,
  noRider: (tag, bib) => `${tag}: dorsal ${bib}, que ningú no té`,
  use: 'Fer servir aquesta regla',
  turnOff: 'Desactivar la regla',
  cancel: 'Cancel·lar',
};

/** The riders page: the list, the form with its tags, unknown tags, and the import of lists. */
export const ridersTexts: RidersTexts = {
  title: 'Participants',
  search: 'Cercar per dorsal, nom o equip',
  searchExample: 'Dorsal, nom o equip  ( / )',
  count: riders,
  countSeen: (count, seen) => `${riders(count)}, ${counted(seen, 'vist', 'vistos')}`,
  import: 'Importar…',
  importName: 'Importar participants',
  saveList: 'Desar participants (CSV)',
  saved: (file) => `Participants desats com a ${file}.`,
  templateSaved: (file) => `Plantilla desada com a ${file}.`,
  columns: {
    bib: 'Dorsal',
    name: 'Nom',
    category: 'Categoria',
    team: 'Equip',
    tags: 'Xips',
    seen: 'Última lectura',
    actions: 'Accions',
  },
  chooseColumns: 'Columnes',
  chooseColumnsHint: 'Columnes de la llista',
  noName: 'Sense nom',
  noTag: 'sense xip',
  unsaved: 'sense desar',
  edit: (bib) => `Editar el dorsal ${bib}`,
  remove: (bib) => `Treure el dorsal ${bib}`,
  removeConfirm: 'Treure',
  loading: 'S’estan carregant els participants…',
  noMatch: 'Cap participant trobat',
  noMatchHint: 'Provar amb un altre dorsal, nom o equip.',
  empty: 'Encara no hi ha participants',
  emptyHint:
    'Per començar, afegir participants o importar la llista d’inscrits. Els xips que ja s’han llegit figuren als xips desconeguts.',
  form: formTexts,
  more: moreTexts,
  tags: tagTexts,
  unknownTags: unknownTagTexts,
  tagRule: tagRuleTexts,
  importing: riderImportTexts,
};
