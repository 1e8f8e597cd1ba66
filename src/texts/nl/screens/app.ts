import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. A key is named as it is printed on the keyboard. */
export const appTexts: TextTree<typeof English> = {
  product: 'Racetag Station',
  screens: 'Pagina’s',
  pages: {
    live: 'Live',
    participants: 'Deelnemers',
    race: 'Wedstrijd',
    start: 'Start',
    readers: 'Lezers',
    screens: 'Schermen',
    audit: 'Logboek',
    results: 'Uitslag',
    guide: 'Gids',
    machines: 'Stations',
  },
  unsaved: 'niet opgeslagen',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'Verbindt met het station…',
  sound: { off: 'Alarmgeluid uit', title: { on: 'Alarmgeluid aan', off: 'Alarmgeluid uit' }, allow: 'Geluid toestaan' },
  theme: {
    names: { system: 'systeem', light: 'licht', dark: 'donker' },
    title: (theme) => `Thema: ${theme}`,
    change: (theme, next) => `Thema: ${theme}. Wijzigen in ${next}`,
  },
  language: { title: 'Taal', system: 'Zoals op deze computer' },
  health: {
    title: 'Lezers en opslag',
    saving: { ok: 'Opslag ok', stopped: 'Opslag gestopt', unknown: 'Opslag: onbekend' },
    readers: (working, all) => `${working}/${counted(all, 'lezer', 'lezers')}`,
    noRead: 'nog geen lezing',
    lastRead: (age) => `laatste lezing ${age} geleden`,
    online: (age) => `online ${age} oud`,
    onlineNow: 'online bijgewerkt',
    notOnline: 'nog niet online',
  },
  export: {
    open: 'Export',
    others: 'Ronden, startlijst, podium en meer…',
    saved: (path, what = 'Uitslag') => `${what} opgeslagen als ${path}`,
    downloaded: (file, what = 'Uitslag') => `${what} gedownload als ${file}`,
  },
  guns: {
    title: 'Startsignalen',
    gun: (time, sender) => `Startschot om ${time} van ${sender}`,
    byArrival: (shown) =>
      `Tijd van aankomst, omdat de klok van de lezer nog niet is vergeleken: die geeft ${shown} aan. Kwam het signaal te laat, voer de starttijd dan met de hand in.`,
    start: 'Hiermee starten',
    startWave: (wave) => `${wave} hiermee starten`,
    change: 'Starttijd wijzigen…',
    dismiss: 'Verwerpen',
  },
  runningRaces: {
    title: 'Andere wedstrijden die nog lezingen aannemen',
    also: 'Loopt ook:',
    out: (riders) => (riders === 0 ? 'niemand onderweg' : `${riders} onderweg`),
    open: 'Wisselen',
    openName: (name) => `Wisselen naar ${name}`,
    opened: (name) => `${name} is open. De vorige wedstrijd gaat ernaast verder zolang ze loopt.`,
  },
  conflict: {
    title: 'Dit is gewijzigd tijdens het bewerken. De eigen wijzigingen blijven hier staan, maar zijn niet opgeslagen.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Mijn wijzigingen opslaan',
    takeOver: 'Mijn wijzigingen weggooien',
  },
  toast: {
    undo: 'Ongedaan maken',
    close: 'Deze melding sluiten',
    noAnswer:
      'Geen antwoord van het station, dus is deze wijziging misschien niet opgeslagen. Controleer of het station draait en of de wijziging er staat, voordat ze wordt herhaald.',
  },
  signIn: {
    title: 'Aanmelden voor tijdwaarneming',
    explanation:
      'De pagina’s van de tijdwaarneming kunnen de wedstrijd wijzigen en hebben daarom het token van de tijdwaarneming nodig. Het station toont bij de start een link met het token: open die link of plak het token hier. Het staat ook in het bestand operator-token van de gegevensmap.',
    token: 'Token van de tijdwaarneming',
    submit: 'Aanmelden',
    watch: 'Alleen kijken?',
    board: 'Scorebord',
    phone: 'Pagina voor telefoons',
    wrongToken: 'Dit token hoort niet bij het draaiende station. Kopieer het token opnieuw waar het station is gestart.',
  },
  keys: {
    title: 'Toetsen',
    enter: 'Enter',
    space: 'Spatie',
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    esc: 'Esc',
    pageUp: 'Page ↑',
    pageDown: 'Page ↓',
    passings: {
      title: 'Doorkomsten',
      quickEntry: 'Startnummer + Enter: die deelnemer komt nu door',
      tap: 'Tijd nu opslaan, startnummer later invoeren',
      tapAnywhere: 'Hetzelfde, ook op een knop',
      nameTap: 'Startnummer bij de oudste opgeslagen tijd invoeren',
      undo: 'Laatste actie ongedaan maken',
      redo: 'Opnieuw',
    },
    table: {
      title: 'In de tabel',
      search: 'Zoeken op startnummer of naam',
      move: 'Van rij naar rij',
      moveFaster: 'Sneller; Home, End: eerste, laatste rij',
      fold: 'Deelnemers van een categorie verbergen of tonen',
      explain: 'Lezingen van deze deelnemer tonen; nog eens: erheen gaan',
      penalise: 'Straf, status of opmerking voor deze deelnemer',
      leave: 'Paneel sluiten, veld wissen of verlaten',
    },
    anywhere: {
      title: 'Overal',
      page: 'Een pagina uit de lijst links openen',
      mute: 'Dit alarm dempen; het volgende klinkt weer',
      help: 'Help tonen',
    },
  },
  alarms: {
    linkLost: 'Verbinding weg. De gegevens hieronder kunnen verouderd zijn; verbindt opnieuw…',
    journal: (reason) => `Lezingen worden niet opgeslagen. ${reason}`,
    stalled: (span, until) =>
      `De computer stond ${span} stil tot ${until}. Tijden van direct verbonden lezers kunnen evenveel te laat zijn. Sluit andere programma’s.`,
    asleep: (span, until) =>
      `De computer sliep ${span} tot ${until}; er is niets vastgelegd. Controleer de ronden van die tijd, houd het deksel open en de stroom aangesloten.`,
    reader: {
      lost: (reader, reason) => `Lezer ${reader} is weg. ${reason}`,
      silent: (reader, reason) => `Lezer ${reader} zwijgt. ${reason}`,
      stopped: (reader, canStart) =>
        `Lezer ${reader} is gestopt en leest geen chips. ${canStart ? 'Onder Lezers starten.' : 'Zie zijn meldingen onder Lezers, of start hem in zijn eigen app of op zijn eigen pagina’s.'}`,
    },
    atLine: (readers) =>
      `Geen meetpunt noemt lezer ${readers}: hij staat aan de lijn en zijn lezingen beëindigen ronden. Wijs hem toe onder Wedstrijd, Meetpunten.`,
    atNoPoint: (readers) =>
      `Geen meetpunt noemt lezer ${readers}: zijn lezingen tellen niet. Wijs hem toe onder Wedstrijd, Meetpunten; zijn lezingen tot nu toe tellen dan daar.`,
    readerClock: (reader, reason) => `Lezer ${reader}: ${reason}`,
    readerNotice: (reader, text) => `Lezer ${reader}: ${text}`,
    stationClock: (what) => `Klok van de computer van dit station: ${what}`,
    correctClock: 'Klok corrigeren…',
    timesAreRight: 'Tijden kloppen',
    openReaders: 'Lezers openen',
    antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'antenne' : 'antennes'} ${antennas.join(', ')} van ${reader}`,
    webhookFails: (name, why) => `Webhook ${name} levert niets af: ${why}`,
    notPublished: (publisher, behind, why) =>
      `De uitslag online (${publisher}) is al ${behind} verouderd. ${why} De tijdwaarneming loopt gewoon door.`,
    slowUpload:
      'Uploaden duurt langer dan het interval: controleer de internetverbinding, of kies op de pagina Schermen een langer interval.',
    antennas: (antennasOfReaders) => `Niet verbonden: ${antennasOfReaders.join('; ')}. Controleer de kabels.`,
    age: (age) => `Gegevens zijn ${age} oud`,
    mute: 'Dempen',
    muted: 'Gedempt',
    soundOff: 'Geluid staat uit',
    needsClick: 'Klik ergens om alarmen te horen',
    more: (alarms) => counted(alarms, 'ander alarm', 'andere alarmen'),
    showMore: 'Tonen',
    hideMore: 'Verbergen',
  },
};
