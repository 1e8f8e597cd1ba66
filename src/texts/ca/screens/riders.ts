import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';
import { encodingNames } from '../encodings';
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
  several: (tags) => `S’han llegit alhora ${tags} xips sense participant. Acostar només un xip a l’antena.`,
  ownAlready: (tag) => `El xip ${tag} ja està assignat a aquest participant.`,
  taken: (tag, bib, name) =>
    `El xip ${tag} està assignat al dorsal ${bib}${name === '' ? '' : `, ${name}`}. Treure’l abans d’aquell participant.`,
  use: 'Fer servir aquest xip',
  openRider: (bib) => `Obrir el dorsal ${bib}`,
};

const importTexts: RidersTexts['importing'] = {
  title: 'Importar participants',
  close: 'Tancar',
  loading: 'S’està llegint la llista…',
  chooseOther: 'Triar una altra llista',
  sheet: 'Full amb els participants',
  source: {
    fileTitle: 'D’un fitxer',
    fileHint:
      'Un llibre d’Excel (.xlsx) o un fitxer CSV amb un participant per fila: dorsal, nom, categoria, equip, xips i el que calgui, en qualsevol ordre, amb capçalera o sense. No es perd cap columna. Triar el fitxer o arrossegar-lo aquí.',
    fileInput: 'Llista de participants',
    choose: 'Triar fitxer…',
    template: 'Baixar plantilla',
    pasteTitle: 'De cel·les copiades',
    pasteLabel: 'Copiar les cel·les, amb la fila de capçalera, i enganxar-les aquí.',
    preview: 'Vista prèvia',
    pasted: 'Cel·les enganxades',
  },
  columns: {
    title: 'Columnes',
    found: (count, separator) => `${riders(count)}${separator === null ? '' : `, separats per ${separator}`}`,
    encoding: 'Codificació del fitxer',
    encodings: encodingNames,
    clearBlanks: 'Les cel·les buides esborren el que se sap',
    separators: { comma: 'comes', semicolon: 'punts i comes', tab: 'tabuladors' },
    fields: {
      ignored: 'No es fa servir',
      bib: 'Dorsal',
      name: 'Nom',
      'first-name': 'Nom propi',
      'last-name': 'Cognoms',
      category: 'Categoria',
      team: 'Equip',
      tag: 'Xips',
      start: 'Hora de sortida',
      gender: 'Sexe',
      born: 'Naixement',
      nation: 'País',
      licence: 'Llicència',
      'uci-id': 'UCI ID',
      club: 'Club',
      member: 'Membre d’un relleu',
      'member-tag': 'Xips d’aquest membre',
      more: 'Conservar tal com és',
    },
    unnamed: (column) => `Columna ${column}`,
    empty: 'buida',
    headings: (line) => (line === null || line === 1 ? 'La primera fila és la capçalera' : `La fila ${line} és la capçalera`),
  },
  proposal: {
    title: (sheet) => `Regles del full «${sheet}»`,
    notices: 'Avisos sobre les regles',
    first: (sheet) =>
      `El full «${sheet}» descriu onades i distàncies de les curses. Importar abans els participants: després mostra quines regles proposa i quins resultats canvien.`,
    use: 'Fer servir aquestes regles',
  },
  notices: {
    title: 'Avisos sobre la llista',
    line: (line) => `Línia ${line}:`,
    more: (notices) => counted(notices, 'avís més', 'avisos més'),
    fewer: 'Menys avisos',
  },
  lines: {
    title: 'Vista prèvia de la llista',
    all: 'Totes',
    count: {
      refused: (lines) => `${lines} amb errors`,
      changed: (lines) => counted(lines, 'modificada', 'modificades'),
      added: (lines) => counted(lines, 'nova', 'noves'),
      unchanged: (lines) => `${lines} sense canvis`,
    },
    outcome: { refused: 'error', changed: 'modificada', added: 'nova', unchanged: 'sense canvis' },
    skipped: (lines) => counted(lines, 'línia omesa', 'línies omeses'),
    columns: {
      line: 'Línia',
      result: 'Resultat',
      bib: 'Dorsal',
      name: 'Nom',
      category: 'Categoria',
      team: 'Equip',
      more: 'Més',
      tags: 'Xips',
    },
    was: (now, before) => `${now}, abans ${before}`,
    tagLost: (tag) => `${tag} (tret)`,
    more: (lines) => `i ${lines} més`,
  },
  decide: {
    noBib: 'Cap columna no està posada com a Dorsal. Triar la columna que conté els dorsals.',
    noRider: 'Aquesta llista no conté participants.',
    errors: (lines) =>
      lines === 1
        ? '1 línia té un error. Corregir-la al fitxer, o ometre-la i importar la resta.'
        : `${counted(lines, 'línia té errors', 'línies tenen errors')}. Corregir-les al fitxer, o ometre-les i importar la resta.`,
    nothingNew: 'Tots els participants d’aquesta llista ja estan inscrits. No canviaria res.',
    add: (count) => `Afegir ${riders(count)}`,
    change: (count) => `Actualitzar ${riders(count)}`,
    addAndChange: (added, changed) => `Afegir ${riders(added)}, actualitzar ${riders(changed)}`,
    skip: (lines) => `Ometre ${counted(lines, 'línia amb errors', 'línies amb errors')}`,
    include: (lines) => `Incloure ${counted(lines, 'línia omesa', 'línies omeses')}`,
  },
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
  importing: importTexts,
};
