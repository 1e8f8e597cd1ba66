import type { TextTree } from '../../catalogue';
import type { readersTexts as English } from '../../en/screens/readers';
import { counted, others } from '../counted';

type ReadersTexts = TextTree<typeof English>;

const reads = (count: number): string => counted(count, 'lettura', 'letture');

const cardTexts: ReadersTexts['card'] = {
  title: (reader) => `Lettore ${reader}`,
  state: {
    off: 'scollegato',
    opening: 'collegamento',
    ready: 'pronto',
    reading: 'legge',
    silent: 'non risponde',
    lost: 'perso',
  },
  since: (time) => `Dalle ${time}.`,
  connect: 'Collega',
  reconnect: 'Ricollega',
  disconnect: 'Scollega',
  disconnectConfirm: 'Scollega: letture ferme',
  settings: 'Impostazioni',
  setClock: 'Regola orologio',
  setClockConfirm: 'Regola: ora di qui',
  clockSet: (reader) => `Orologio di ${reader} regolato.`,
  stopped: 'fermo',
  isStopped: 'Collegato, ma fermo: non legge chip finché non viene avviato.',
  startReading: 'Avvia lettura',
  stopReading: 'Ferma lettura',
  stopReadingConfirm: 'Ferma: non legge nulla',
  readingStarted: (reader) => `Lettore ${reader} avviato.`,
  readingStopped: (reader) => `Lettore ${reader} fermato: non legge nulla finché non viene avviato.`,
  saveWireLog: 'Salva log comunicazione',
  noWireLog: (reader) => `Nulla da salvare: non sono ancora stati scambiati dati con ${reader}.`,
  remove: 'Rimuovi',
  removeConfirm: 'Rimuovi questo lettore',
  removed: (reader) => `Lettore ${reader} rimosso.`,
  notices: 'Messaggi su questo lettore',
  correctReads: 'Correggi orologio…',
  removePassing: 'Rimuovi passaggio…',
  removePassingConfirm: 'Rimuovi: non conterà',
};

const figureTexts: ReadersTexts['figures'] = {
  lastRead: 'Ultima lettura',
  ago: (age) => `${age} fa`,
  reads: 'Letture',
  readsWaiting: (count, waiting) => `${count}, ${waiting} in attesa di salvataggio`,
  clock: 'Orologio',
  noClock: 'nessuno (vale l’ora di arrivo)',
  clockUnknown: 'nessuno, o non ancora noto',
  clockExact: (spread) => `esatto, ± ${spread} ms`,
  clockBehind: (by, spread) => `indietro di ${by}, ± ${spread} ms`,
  clockAhead: (by, spread) => `avanti di ${by}, ± ${spread} ms`,
  milliseconds: (ms) => `${ms} ms`,
  days: (count) => `${count} giorni`,
  unreadable: 'Messaggi illeggibili',
  unreadableCount: (messages, bytes) => (messages === 0 ? '0' : `${messages} (${counted(bytes, 'byte', 'byte')})`),
  serial: 'Numero di serie',
  firmware: 'Firmware',
};

const antennaTexts: ReadersTexts['antennas'] = {
  title: 'Antenne',
  none: 'Ancora nessuna antenna rilevata.',
  antenna: (antenna) => `Antenna ${antenna}`,
  notConnected: 'non collegata',
  rate: (count) => `${count} letture/min`,
  noSignal: 'ancora nessun segnale',
  signal: (dbm) => `segnale −${dbm} dBm`,
  signalNumber: (strength) => `segnale ${strength}`,
};

const testTexts: ReadersTexts['test'] = {
  start: 'Prova antenne',
  end: 'Fine prova',
  seen: 'ha letto un chip',
  notSeen: 'non ha ancora letto un chip',
  notConnected: (state) => `Lettore: ${state}. Le antenne si possono provare quando è pronto.`,
  noneYet: 'Avvicinare un chip a ogni antenna. Questo lettore non elenca le sue antenne: ognuna compare qui con la sua prima lettura.',
  all: (antennas) => `Ogni antenna ha letto un chip: ${antennas}.`,
  begin: 'Avvicinare un chip a ogni antenna finché si accende.',
  left: (count, antennas) =>
    `Avvicinare un chip a ogni antenna finché si accende. ${count === 1 ? 'Manca l’antenna' : 'Mancano le antenne'} ${antennas}.`,
};

const addTexts: ReadersTexts['add'] = {
  title: 'Aggiungi un lettore',
  kind: 'Lettore',
  connection: 'Connessione',
  network: 'Rete',
  serial: 'Cavo seriale',
  https: 'HTTPS (flusso di eventi)',
  post: 'Invia a questa stazione',
  postName: 'Nome',
  enterInReader: (path, key) =>
    `Inserire nel lettore: l’indirizzo di questo computer con ${path} alla fine e, come password (utente qualsiasi): ${key}. La chiave viene mostrata solo ora.`,
  host: 'Host e porta',
  port: 'Porta seriale',
  portExample: '/dev/ttyUSB0 o COM4',
  antennas: 'Porte antenna',
  antennasHint: 'ad es. 1 2',
  power: 'Potenza (dBm)',
  powerHint: 'ad es. 30',
  asReader: 'come nel lettore',
  options: 'Opzioni',
  noOptions: 'nessuna',
  add: 'Aggiungi lettore',
  connecting: (reader) => `Collegamento al lettore ${reader}.`,
  change: (reader) => `Impostazioni del lettore ${reader}`,
  changeHint: 'Il lettore si ricollega con queste impostazioni; le letture si interrompono per un momento.',
  save: 'Salva impostazioni',
  cancel: 'Annulla',
  saved: (reader) => `Impostazioni del lettore ${reader} salvate.`,
};

const scanTexts: ReadersTexts['scan'] = {
  find: 'Cerca lettori',
  finding: 'Ricerca in corso, richiede qualche secondo…',
  none: 'Nessun altro lettore trovato. Controllare alimentazione e cavi, o inserire l’indirizzo qui sotto.',
  add: 'Aggiungi',
  addName: (reader) => `Aggiungi ${reader}`,
  added: 'Aggiunto',
  addedName: (reader) => `Aggiunto ${reader}`,
};

const preflightTexts: ReadersTexts['preflight'] = {
  title: 'Prima della partenza',
  allReady: 'Tutto pronto',
  problems: (problems) => counted(problems, 'problema', 'problemi'),
  warnings: (warnings) => counted(warnings, 'avviso', 'avvisi'),
  problemsAndWarnings: (problems, warnings) => `${counted(problems, 'problema', 'problemi')}, ${counted(warnings, 'avviso', 'avvisi')}`,
  verdict: { ok: 'ok', warning: 'avviso', problem: 'problema' },
};

const stationTexts: ReadersTexts['station'] = {
  title: 'Stazione',
  file: 'File di gara',
  noFile: 'nessuno aperto',
  entries: 'Voci nel file',
  free: 'Spazio libero su disco',
  reads: 'Letture ricevute',
  readsCount: (count, duplicates) => `${count} (${counted(duplicates, 'doppia', 'doppie')})`,
  lag: 'Tempo per salvare una lettura',
  lagValue: (median, p99) => `${median} ms di solito, ${p99} ms al peggio`,
  screens: 'Schermi collegati',
  runningSince: 'In funzione dal',
  since: (time, age) => `${time} (${age})`,
  version: 'Versione',
};

const logTexts: ReadersTexts['log'] = {
  title: 'Letture da un log',
  hint: 'Aggiunge ciò che un lettore ha salvato mentre non era collegato: righe di un Ipico, testo di un Impinj, un file CSV con chip e ora, o eventi. Le letture già note non contano due volte.',
  fileInput: 'Log di un lettore',
  choose: 'Scegli log…',
  chooseOther: 'Scegli un altro log…',
  reader: 'Nome del lettore',
  readerHint: 'Usare lo stesso nome a ogni importazione di un log di questo lettore. Sotto questo nome si corregge l’orologio del lettore.',
  date: 'Giorno della prima lettura',
  dateHint: 'Solo per ore senza giorno. Vuoto: il giorno della gara.',
  repeatedHour: 'Letture nell’ora che si ripete',
  repeatedHours: { first: 'Prima del ritorno all’ora solare', second: 'Dopo il ritorno all’ora solare' },
  found: (count, tags) => `${reads(count)} di ${counted(tags, 'chip', 'chip')}.`,
  between: (first, last) => `Dalle ${first} alle ${last}.`,
  counted: (fresh, known) => `${counted(fresh, 'nuova', 'nuove')}, ${counted(known, 'nota o ripetuta', 'note o ripetute')}`,
  unknown: (tags) => `${counted(tags, 'chip non ha', 'chip non hanno')} un partecipante.`,
  refused: (count) => `${counted(count, 'riga illeggibile viene tralasciata', 'righe illeggibili vengono tralasciate')}.`,
  line: (line) => `Riga ${line}:`,
  more: (count) => `e ${others(count, 'altra riga', 'altre', 'righe')}`,
  store: (count) => `Salva ${counted(count, 'nuova lettura', 'nuove letture')}`,
  stored: (count) => `${counted(count, 'lettura salvata', 'letture salvate')}.`,
  cancel: 'Annulla',
};

/** The readers page: readers and their antennas, checks before the start, the station itself. */
export const readersTexts: ReadersTexts = {
  log: logTexts,
  title: 'Lettori',
  none: 'Nessun lettore collegato',
  noneHint:
    'Collegare un lettore e premere «Cerca lettori», o far inviare a un servizio di lettura le sue letture a questa stazione in rete.',
  testAlarm: 'Prova allarme',
  noSound: 'Nessun suono è stato emesso. Controllare il volume e l’altoparlante di questo computer.',
  muted: 'Questo è il suono di allarme, ma è disattivato. Riattivarlo con il pulsante dell’altoparlante in alto.',
  card: cardTexts,
  figures: figureTexts,
  antennas: antennaTexts,
  test: testTexts,
  add: addTexts,
  scan: scanTexts,
  preflight: preflightTexts,
  station: stationTexts,
};
