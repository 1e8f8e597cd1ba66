import type { TextTree } from '../../catalogue';
import type { ridersTexts as English } from '../../en/screens/riders';
import { counted } from '../counted';
import { riderImportTexts } from './rider-import';
import { unknownTagTexts } from './unknown-tags';

type RidersTexts = TextTree<typeof English>;

const participants = (count: number): string => counted(count, 'partecipante', 'partecipanti');

const formTexts: RidersTexts['form'] = {
  gone: 'Il partecipante aperto qui è stato rimosso. Annulla lo riporta; ciò che era stato inserito non è stato salvato.',
  newRider: 'Nuovo partecipante',
  editRider: 'Modifica partecipante',
  editTitle: (bib) => `Pettorale ${bib}`,
  bib: 'Pettorale',
  name: 'Nome',
  category: 'Categoria',
  team: 'Squadra',
  add: 'Aggiungi partecipante',
  save: 'Salva',
  close: 'Chiudi',
  discard: 'Scarta modifiche',
  added: (bib) => `Pettorale ${bib} aggiunto.`,
  saved: (bib) => `Pettorale ${bib} salvato.`,
  similarBib: (bib, other) => `Esiste il pettorale ${other}. Il pettorale ${bib} è un altro partecipante.`,
  similarCategory: (category, other) => `Esiste la categoria «${other}». «${category}» è un’altra, con i suoi risultati.`,
};

/** Details besides bib, name, category, team and tags. */
const moreTexts: RidersTexts['more'] = {
  title: (known) => (known === 0 ? 'Altri dati' : `Altri dati (${known})`),
  fields: {
    gender: 'Sesso',
    born: 'Nascita',
    first_name: 'Nome proprio',
    last_name: 'Cognome',
    club: 'Società',
    nation: 'Nazione',
    licence: 'Tessera',
    uci_id: 'UCI ID',
  },
  genders: { f: 'femminile', m: 'maschile', x: 'altro' },
  unknown: 'non noto',
  bornExample: '1996 o 1996-05-31',
  newField: 'Altro campo',
  newFieldExample: 'Taglia maglietta',
  addField: 'Aggiungi campo',
  members: 'Componenti della staffetta',
  memberName: (number) => `Componente ${number}`,
  memberTags: (number) => `Chip del componente ${number}`,
  removeMember: (number) => `Rimuovi il componente ${number} della staffetta`,
  addMember: 'Aggiungi componente',
};

const tagTexts: RidersTexts['tags'] = {
  label: 'Chip',
  example: 'Digitare un chip e premere Invio',
  list: 'Chip di questo partecipante',
  remove: (tag) => `Rimuovi chip ${tag}`,
  scan: 'Leggi un chip',
  stopScan: 'Interrompi lettura',
  scanNext: (bib) => `Prossimo senza chip: leggi per il pettorale ${bib}`,
  waiting: 'Avvicinare un chip a un’antenna…',
  read: (tag) => `Chip ${tag} letto.`,
  late: (tag) => `Il chip ${tag} è stato letto prima ed è arrivato solo ora. Usarlo solo se è il chip che si tiene in mano.`,
  expired: 'Lettura terminata: nessun chip per 2 minuti.',
  several: (tags) => `${tags} chip senza partecipante letti insieme. Avvicinare all’antenna un solo chip.`,
  ownAlready: (tag) => `Il chip ${tag} è già assegnato a questo partecipante.`,
  taken: (tag, bib, name) =>
    `Il chip ${tag} è assegnato al pettorale ${bib}${name === '' ? '' : `, ${name}`}. Toglierlo prima a quel partecipante.`,
  use: 'Usa questo chip',
  openRider: (bib) => `Apri pettorale ${bib}`,
};

const tagRuleTexts: RidersTexts['tagRule'] = {
  title: 'Pettorali nei chip',
  open: 'I pettorali sono nei chip…',
  change: 'Modifica questa regola…',
  prefix: 'Il chip inizia con',
  prefixHint: 'Lasciare vuoto per qualsiasi chip. Gli zeri iniziali non contano.',
  notHex: 'Usare le cifre da 0 a 9 e le lettere da A a F.',
  last: 'Ultimi caratteri che sono il pettorale',
  lastHint: 'Vuoto: tutto ciò che segue l’inizio.',
  notLast: 'Indicare un numero da 1 a 16, o nulla.',
  number: 'Il pettorale è scritto come',
  numbers: { decimal: 'il pettorale stesso (0042 è il pettorale 42)', hex: 'un numero esadecimale (2A è il pettorale 42)' },
  matches: (matches, tags) => `${matches} di ${counted(tags, 'chip sconosciuto', 'chip sconosciuti')} avrebbero un partecipante.`,
  match: (tag, bib, name) => `${tag}: pettorale ${bib}${name === '' ? '' : `, ${name}`}`,
  noRider: (tag, bib) => `${tag}: pettorale ${bib}, che nessun partecipante ha`,
  use: 'Usa questa regola',
  turnOff: 'Disattiva la regola',
  cancel: 'Annulla',
};

/** The riders page: the list, the form with its tags, unknown tags. */
export const ridersTexts: RidersTexts = {
  title: 'Partecipanti',
  search: 'Cerca per pettorale, nome o squadra',
  searchExample: 'Pettorale, nome…  ( / )',
  count: participants,
  countSeen: (riders, seen) => `${participants(riders)}, ${counted(seen, 'visto', 'visti')}`,
  import: 'Importa…',
  importName: 'Importa partecipanti',
  saveList: 'Salva come CSV',
  saved: (file) => `Partecipanti salvati: ${file}.`,
  templateSaved: (file) => `Modello salvato: ${file}.`,
  columns: {
    bib: 'Pettorale',
    name: 'Nome',
    category: 'Categoria',
    team: 'Squadra',
    tags: 'Chip',
    seen: 'Ultima lettura',
    actions: 'Azioni',
  },
  chooseColumns: 'Colonne',
  chooseColumnsHint: 'Colonne dell’elenco',
  noName: 'Senza nome',
  noTag: 'senza chip',
  unsaved: 'non salvato',
  edit: (bib) => `Modifica pettorale ${bib}`,
  remove: (bib) => `Rimuovi pettorale ${bib}`,
  removeConfirm: 'Rimuovi',
  loading: 'Caricamento dei partecipanti…',
  noMatch: 'Nessun partecipante trovato',
  noMatchHint: 'Provare un altro pettorale, nome o squadra.',
  empty: 'Ancora nessun partecipante',
  emptyHint:
    'Per iniziare, aggiungere i partecipanti o importare l’elenco iscritti. I chip già letti sono elencati fra i chip sconosciuti.',
  form: formTexts,
  more: moreTexts,
  tags: tagTexts,
  unknownTags: unknownTagTexts,
  tagRule: tagRuleTexts,
  importing: riderImportTexts,
};
