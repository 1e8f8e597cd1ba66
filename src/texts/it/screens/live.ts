import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted, others } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const participants = (count: number): string => counted(count, 'partecipante', 'partecipanti');
const reads = (count: number): string => counted(count, 'lettura', 'letture');

const LACKING: Readonly<Record<string, string>> = { born: 'anno di nascita', gender: 'sesso', category: 'categoria' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Primo in ritardo di ${time}`,
  unknownTags: (tags, count) => `${counted(tags, 'chip sconosciuto', 'chip sconosciuti')} (${reads(count)})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` e ${others(bibs.length - 5, 'altro', 'altri')}` : '';
    return `Senza ${LACKING[field] ?? `«${field}»`}: pettorale ${shown}${more}`;
  },
  reports: (open) => counted(open, 'segnalazione di partecipanti', 'segnalazioni di partecipanti'),
  missedReads: (laps) => counted(laps, 'possibile lettura mancata', 'possibili letture mancate'),
  parkedTags: (tags) => counted(tags, 'chip fermo', 'chip fermi'),
  parked: {
    label: 'Chip letti senza pausa',
    tag: (tag, from, until, count) => `letto dalle ${from} alle ${until}, ${reads(count)} al minuto: chip ${tag}`,
    mute: 'Ignora chip',
    muteName: (tag) => `Ignora chip ${tag}`,
    muteHint: 'Da allora le letture di questo chip sono ignorate. Annulla le ripristina.',
    why: 'Perché?',
  },
  addedLaps: (laps) => counted(laps, 'giro aggiunto (stimato)', 'giri aggiunti (stimati)'),
  suspected: {
    label: 'Giri con una possibile lettura mancata',
    rider: (name, until, took, usually) =>
      `${name === '' ? '' : `${name}: `}il giro concluso alle ${until} è durato ${took}, di solito ${usually}`,
    count: (laps) => `Conta ${laps} giri`,
    countName: (laps, bib) => `Conta ${laps} giri: pettorale ${bib}`,
    keep: 'Tieni un solo giro',
    keepName: (bib) => `Tieni un solo giro: pettorale ${bib}`,
    keepHint: 'Non manca nessuna lettura: sosta, caduta, giro lento',
    why: 'Perché?',
    missed: (passage, from, to) => `${passage}: passaggio mancato fra le ${from} e le ${to}.`,
    more: (laps) => `${counted(laps, 'altro giro', 'altri giri')} dopo questi`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Classifica; Invio mostra le letture di un partecipante',
  section: 'Classifica',
  search: 'Cerca per pettorale o nome',
  searchExample: 'Pettorale o nome  ( / )',
  category: 'Categoria',
  allCategories: 'Tutte le categorie',
  together: 'Classifica assoluta',
  noCategory: 'Senza categoria',
  unknownTags: 'Chip sconosciuti',
  tags: (tags) => counted(tags, 'chip', 'chip'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      started === registered ? counted(started, 'partito', 'partiti') : `${started} su ${registered} partiti`,
      `${out} in gara`,
      counted(finished, 'arrivato', 'arrivati'),
      ...(stopped === 0 ? [] : [`${stopped} fuori gara`]),
    ].join(' · '),
  riders: participants,
  ridersAndUnknown: (count, unknown) => `${participants(count)}, ${counted(unknown, 'sconosciuto', 'sconosciuti')}`,
  ridersSeen: (count, seen) => `${participants(count)}, ${counted(seen, 'visto', 'visti')}`,
  seen: (where) => `visto ${where}`,
  found: (shown, rows) => `${shown} di ${counted(rows, 'riga', 'righe')}`,
  statusShort: 'St.',
  nameOfBib: (bib) => `Pettorale ${bib}`,
  unknown: 'sconosciuto',
  added: (laps) => counted(laps, 'giro aggiunto', 'giri aggiunti'),
  addedHint: (laps) => counted(laps, 'giro contato senza lettura (stimato)', 'giri contati senza lettura (stimati)'),
  adjusted: 'Aggiunto dalla giuria: vedere Penalità nel pannello del partecipante',
  placesWon: (places) => counted(places, 'posizione guadagnata', 'posizioni guadagnate'),
  placesLost: (places) => counted(places, 'posizione persa', 'posizioni perse'),
  waiting: 'In attesa della tabella',
  waitingHint: 'La stazione la invia appena è collegata.',
  noMatch: 'Nessun partecipante trovato',
  noMatchHint: 'Svuotare la ricerca con Esc, o scegliere un’altra categoria o «Tutti».',
  empty: 'Ancora nessun partecipante',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Letture di ${rider}`,
  noPlace: 'Senza posizione',
  place: (place) => `Posizione ${place}`,
  categoryPlace: (category, place) => `${category}: posizione ${place}`,
  laps: (laps) => counted(laps, 'giro', 'giri'),
  ridden: (ridden, added) => `tempo base ${ridden}, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Retrocesso dietro al chip ${tag}` : `Retrocesso dietro al pettorale ${bib}`),
  close: 'Chiudi (Esc)',
  reason: 'Motivo di una correzione (facoltativo)',
  reasonHint: 'Salvato nel registro',
  rules: 'Regole di questa gara',
  addNow: 'Passa ora',
  addAt: 'Passaggio alle…',
  penalise: 'Penalità…',
  penaliseHint: 'Penalità, stato o nota (P)',
  addTime: 'Ora del passaggio',
  add: 'Aggiungi passaggio',
  status: 'Stato',
  setStatus: 'Imposta stato',
  cancelStatus: 'Annulla',
  dsqReason: 'Motivo della squalifica',
  reasonMissing: 'Inserire il motivo della squalifica: viene salvato nel registro.',
  statuses: {
    racing: 'In gara',
    finished: 'Nessuna modifica',
    pulled: 'Fermato (LAP/-n)',
    dnf: 'DNF: ritirato',
    'over-time': 'OTL: fuori tempo massimo',
    dsq: 'DSQ: squalificato',
    dns: 'DNS: non partito',
  },
};

const splitsTexts: LiveTexts['splits'] = {
  title: 'Intermedi',
  lap: (lap) => `Giro ${lap}`,
  passage: 'Punto',
  time: 'Tempo',
  leg: 'Dal precedente',
  at: 'Ora',
  missing: 'Non letto',
  ahead: 'Non ancora raggiunto',
  segment: 'Tratto',
  speed: 'Velocità',
  speedOf: (speed) => `${speed} km/h`,
  own: 'Dalla partenza individuale',
  gun: 'Senza partenza individuale: dal via',
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'Caricamento delle letture…',
  reads,
  countedOnly: 'Solo valide',
  showAll: 'Mostra tutte',
  empty: 'Ancora nessuna lettura di questo partecipante.',
  older: (count) => `Mostra ${count} precedenti`,
  manual: 'a mano',
  inferred: 'stimato',
  depart: 'chip uscito',
  tag: (tag) => `Chip ${tag}`,
  departHint: 'Gli eventi «chip uscito» non contano.',
  restore: 'Ripristina',
  void: 'Invalida',
  retime: 'Ora…',
  move: 'Assegna…',
  split: (laps) => `Dividi in ${laps}`,
  onlyRead: 'Solo questa lettura',
  onlyReadHint: 'Le altre letture di questo passaggio restano, e possono dare il passaggio.',
  retimeLabel: 'Ora giusta di questo passaggio',
  retimeSubmit: 'Cambia ora',
  moveLabel: 'Pettorale giusto',
  moveSubmit: 'Assegna passaggio',
  unknownBib: (bib) => `Nessun partecipante con il pettorale ${bib}.`,
  cancel: 'Annulla',
  invalidTime: 'Inserire l’ora come 14:05:09 o 14:05:09.250.',
  undo: 'Annulla',
  undoName: (action) => `Annulla: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'Diretta',
  entry: {
    label: 'Passaggio ora',
    bib: 'Pettorale',
    enter: 'Invio',
    tap: 'Tempo',
    tapHint: 'Salva il tempo adesso, pettorale dopo (Spazio)',
    hint: 'Pettorale + Invio. Spazio salva il tempo.',
    next: (name, lap) => `${name} · giro ${lap}`,
    afterFinish: (name) => `${name} · ha finito`,
    noName: 'Senza nome',
    unknownBib: (bib) =>
      `Nessun partecipante con il pettorale ${bib}. Tempo salvato qui sotto: correggere il pettorale o aggiungere il partecipante.`,
  },
  pending: {
    title: (times) => `Tempi senza pettorale (${times})`,
    label: 'Tempi senza pettorale',
    bib: 'Pettorale',
    bibAt: (time) => `Pettorale passato alle ${time}`,
    unknownBib: (bib) => `Nessun partecipante con il pettorale ${bib}.`,
    forget: (time) => `Elimina il tempo ${time}`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'Nessuna risposta dalla stazione.' : reason} Il tempo ${time} del pettorale ${bib} è conservato in «Tempi senza pettorale»: premere Invio lì appena la stazione risponde.`,
    dropped: 'Troppi tempi senza pettorale: il più vecchio è stato eliminato.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Partecipanti mostrati',
    names: { all: 'Tutti', out: 'In gara', overdue: 'In ritardo', unseen: 'Non visti' },
  },
  clocks: { label: 'Orologi', timeOfDay: 'Ora' },
  expected: {
    title: 'Attesi',
    label: 'Partecipanti che mancano, in ritardo e prossimi attesi',
    overdue: (riders) => `${riders} in ritardo`,
    states: { late: 'in ritardo', missing: 'manca' },
    dueIn: (span) => `fra ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Ultimi passaggi',
    label: 'Passaggi, dal più recente',
    empty: 'I partecipanti compaiono qui quando passano la linea.',
    noBib: '?',
    finish: 'Arr.',
    lap: (lap) => `G${lap}`,
  },
  splits: splitsTexts,
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Giri della staffetta', lap: (lap) => `Giro ${lap}`, nobody: 'sconosciuto' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
