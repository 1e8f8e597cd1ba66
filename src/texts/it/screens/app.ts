import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

type AppTexts = TextTree<typeof English>;

/** Keys of the desk, as the list of keys shows them; a key is named as it is printed on the keyboard. */
const keys: AppTexts['keys'] = {
  title: 'Tasti',
  enter: 'Invio',
  space: 'Spazio',
  ctrl: 'Ctrl',
  shift: 'Maiusc',
  alt: 'Alt',
  esc: 'Esc',
  pageUp: 'Pag ↑',
  pageDown: 'Pag ↓',
  passings: {
    title: 'Passaggi',
    quickEntry: 'Pettorale + Invio: quel partecipante passa ora',
    tap: 'Salva il tempo adesso, inserisci il pettorale dopo',
    tapAnywhere: 'Lo stesso, anche su un pulsante',
    nameTap: 'Inserisci il pettorale del tempo salvato più vecchio',
    undo: 'Annulla l’ultima azione',
    redo: 'Ripeti',
  },
  table: {
    title: 'Nella tabella',
    search: 'Cerca per pettorale o nome',
    move: 'Vai di riga in riga',
    moveFaster: 'Più veloce; Inizio, Fine: prima, ultima riga',
    fold: 'Nascondi o mostra i partecipanti di una categoria',
    explain: 'Mostra le letture di questo partecipante; di nuovo: vai lì',
    penalise: 'Penalità, stato o nota per questo partecipante',
    leave: 'Chiudi un pannello, svuota o lascia un campo',
  },
  anywhere: {
    title: 'Ovunque',
    page: 'Apri una pagina dell’elenco a sinistra',
    mute: 'Silenzia questo allarme; il prossimo suona',
    help: 'Mostra l’aiuto',
  },
};

/** The choice of a language; each is named in itself beside these. */
const language: AppTexts['language'] = {
  title: 'Lingua',
  system: 'Come su questo computer',
};

/** Alarms across the top of the desk. */
const alarms: AppTexts['alarms'] = {
  linkLost: 'Connessione persa. I dati qui sotto possono non essere aggiornati; riconnessione…',
  journal: (reason) => `Le letture non vengono salvate. ${reason}`,
  stalled: (span, until) =>
    `Il computer è rimasto bloccato per ${span} fino alle ${until}. I tempi dei lettori diretti possono essere in ritardo di altrettanto. Chiudere altri programmi.`,
  asleep: (span, until) =>
    `Il computer è rimasto sospeso per ${span} fino alle ${until}; nulla è stato registrato. Controllare i giri di quel periodo, tenere aperto il coperchio e collegata l’alimentazione.`,
  reader: {
    lost: (reader, reason) => `Lettore ${reader} perso. ${reason}`,
    silent: (reader, reason) => `Lettore ${reader} muto. ${reason}`,
    stopped: (reader, canStart) =>
      `Il lettore ${reader} è fermo e non legge chip. ${canStart ? 'Avviarlo in Lettori.' : 'Vedere i suoi avvisi in Lettori, o avviarlo nella sua applicazione o nelle sue pagine.'}`,
  },
  atLine: (readers) =>
    `Nessun punto indica il lettore ${readers}: è alla linea e le sue letture concludono giri. Assegnarlo a un punto in Gara, Punti.`,
  atNoPoint: (readers) =>
    `Nessun punto indica il lettore ${readers}: le sue letture non contano. Assegnarlo a un punto in Gara, Punti; le letture già ricevute conteranno lì.`,
  readerClock: (reader, reason) => `Lettore ${reader}: ${reason}`,
  readerNotice: (reader, text) => `Lettore ${reader}: ${text}`,
  stationClock: (what) => `Orologio del computer di questa stazione: ${what}`,
  correctClock: 'Correggi orologio…',
  timesAreRight: 'Orari giusti',
  openReaders: 'Apri Lettori',
  antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antenna' : 'antenne'} ${antennas.join(', ')} di ${reader}`,
  webhookFails: (name, why) => `Il webhook ${name} non consegna nulla: ${why}`,
  notPublished: (publisher, behind, why) =>
    `I risultati online (${publisher}) sono in ritardo di ${behind}. ${why} Il cronometraggio non ne risente.`,
  slowUpload:
    'Gli invii durano più dell’intervallo: controllare la connessione a internet, o scegliere un intervallo più lungo nella pagina Schermi.',
  antennas: (antennasOfReaders) => `Non collegate: ${antennasOfReaders.join('; ')}. Controllare i cavi.`,
  age: (age) => `Dati di ${age} fa`,
  mute: 'Silenzia',
  muted: 'Silenziato',
  soundOff: 'Audio spento',
  needsClick: 'Fare clic in un punto qualsiasi per sentire gli allarmi',
  more: (alarms) => counted(alarms, 'altro allarme', 'altri allarmi'),
  showMore: 'Mostra',
  hideMore: 'Nascondi',
};

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. */
export const appTexts: AppTexts = {
  product: 'Racetag Station',
  screens: 'Pagine',
  pages: {
    live: 'Diretta',
    participants: 'Partecipanti',
    race: 'Gara',
    start: 'Partenza',
    readers: 'Lettori',
    screens: 'Schermi',
    audit: 'Registro',
    results: 'Risultati',
    guide: 'Guida',
    machines: 'Stazioni',
  },
  unsaved: 'non salvato',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'Collegamento alla stazione…',
  sound: { off: 'Audio allarmi spento', title: { on: 'Audio allarmi attivo', off: 'Audio allarmi spento' }, allow: 'Consenti audio' },
  theme: {
    names: { system: 'sistema', light: 'chiaro', dark: 'scuro' },
    title: (theme) => `Aspetto: ${theme}`,
    change: (theme, next) => `Aspetto: ${theme}. Passa a ${next}`,
  },
  language,
  health: {
    title: 'Lettori e salvataggio',
    saving: { ok: 'Salvataggio ok', stopped: 'Salvataggio fermo', unknown: 'Salvataggio incerto' },
    readers: (working, all) => `${working}/${counted(all, 'lettore', 'lettori')}`,
    noRead: 'ancora nessuna lettura',
    lastRead: (age) => `ultima lettura ${age} fa`,
    online: (age) => `online di ${age} fa`,
    onlineNow: 'online aggiornato',
    notOnline: 'non ancora online',
  },
  export: {
    open: 'Esporta',
    others: 'Giri, ordine di partenza, podio…',
    saved: (path, what = 'Risultati') => `${what}: file salvato, ${path}`,
    downloaded: (file, what = 'Risultati') => `${what}: file scaricato, ${file}`,
  },
  guns: {
    title: 'Segnali di partenza',
    gun: (time, sender) => `Via alle ${time} da ${sender}`,
    byArrival: (shown) =>
      `Ora di arrivo del segnale, perché l’orologio del lettore non è ancora stato confrontato: segna ${shown}. Se il segnale è arrivato in ritardo, inserire l’ora di partenza a mano.`,
    start: 'Usa come via',
    startWave: (wave) => `Usa come via di ${wave}`,
    change: 'Modifica ora di partenza…',
    dismiss: 'Ignora',
  },
  runningRaces: {
    title: 'Altre gare che ricevono ancora letture',
    also: 'In corso anche:',
    out: (riders) => (riders === 0 ? 'nessuno in gara' : `${riders} in gara`),
    open: 'Vai',
    openName: (name) => `Vai a ${name}`,
    opened: (name) => `La gara «${name}» è aperta. La gara precedente prosegue accanto finché è in corso.`,
  },
  conflict: {
    title: 'Modificato da altri nel frattempo. Le modifiche fatte qui sono conservate, ma non salvate.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Salva le mie modifiche',
    takeOver: 'Scarta le mie modifiche',
  },
  work: {
    saving: 'Salvataggio…',
    loading: 'Caricamento…',
    file: (what, format) => `${what}: creazione del file (${format})…`,
    bundle: 'Creazione del pacchetto di assistenza…',
    demoStart: 'Avvio della demo…',
    demoEnd: 'Chiusura della demo…',
    race: 'Creazione della gara…',
    compare: 'Confronto dei file…',
    importing: 'Importazione…',
    takeOver: 'Subentro in corso…',
  },
  toast: {
    undo: 'Annulla',
    close: 'Chiudi questo messaggio',
    noAnswer:
      'Nessuna risposta dalla stazione: forse questa modifica non è salvata. Controllare che la stazione sia in funzione, poi se la modifica è stata fatta, prima di ripeterla.',
  },
  signIn: {
    title: 'Accesso del cronometrista',
    explanation:
      'Le pagine del cronometrista possono modificare la gara e richiedono il token del cronometrista. All’avvio la stazione mostra un link con il token: aprire quel link, o incollare qui il token. Si trova anche nel file operator-token della cartella dei dati.',
    token: 'Token del cronometrista',
    submit: 'Accedi',
    watch: 'Solo per guardare?',
    board: 'Tabellone',
    phone: 'Pagina per telefoni',
    wrongToken: 'Questo token non è quello della stazione in funzione. Copiarlo di nuovo da dove la stazione è stata avviata.',
  },
  keys,
  alarms,
};
