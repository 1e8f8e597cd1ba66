import type { TextTree } from '../../catalogue';
import type { appTexts as English } from '../../en/screens/app';
import { counted } from '../counted';

/** The frame of the desk: top bar, navigation, alarms, messages, keys, sign-in. A key is named as it is printed on the keyboard. */
export const appTexts: TextTree<typeof English> = {
  product: 'Racetag Station',
  screens: 'Seiten',
  pages: {
    live: 'Live',
    participants: 'Teilnehmer',
    race: 'Rennen',
    start: 'Start',
    readers: 'Lesegeräte',
    screens: 'Anzeigen',
    audit: 'Protokoll',
    results: 'Ergebnisse',
    guide: 'Anleitung',
    machines: 'Stationen',
  },
  unsaved: 'nicht gespeichert',
  pageKey: (digit) => `Alt+${digit}`,
  connecting: 'Verbindet mit der Station…',
  sound: { off: 'Alarmton aus', title: { on: 'Alarmton ein', off: 'Alarmton aus' }, allow: 'Ton erlauben' },
  theme: {
    names: { system: 'System', light: 'hell', dark: 'dunkel' },
    title: (theme) => `Design: ${theme}`,
    change: (theme, next) => `Design: ${theme}. Wechseln zu ${next}`,
  },
  language: { title: 'Sprache', system: 'Wie dieser Computer' },
  health: {
    title: 'Lesegeräte und Speichern',
    saving: { ok: 'Speichern ok', stopped: 'Speichern steht', unknown: 'Speichern: unbekannt' },
    readers: (working, all) => `${working}/${counted(all, 'Lesegerät', 'Lesegeräte')}`,
    noRead: 'noch keine Lesung',
    online: (age) => `online, ${age} alt`,
    onlineNow: 'online aktuell',
    notOnline: 'noch nicht online',
    lastRead: (age) => `letzte Lesung vor ${age}`,
  },
  export: {
    open: 'Export',
    others: 'Runden, Startliste, Podium und mehr…',
    saved: (path, what = 'Ergebnisse') => `${what} gespeichert als ${path}`,
    downloaded: (file, what = 'Ergebnisse') => `${what} heruntergeladen als ${file}`,
  },
  guns: {
    title: 'Startsignale',
    gun: (time, sender) => `Startschuss um ${time} von ${sender}`,
    byArrival: (shown) =>
      `Zeit der Ankunft, weil die Uhr des Lesegeräts noch nicht verglichen ist: Sie zeigt ${shown}. Kam das Signal verspätet an, die Startzeit von Hand eingeben.`,
    start: 'Damit starten',
    startWave: (wave) => `${wave} damit starten`,
    change: 'Startzeit ändern…',
    dismiss: 'Verwerfen',
  },
  runningRaces: {
    title: 'Andere Rennen, die noch Lesungen annehmen',
    also: 'Läuft auch:',
    out: (riders) => (riders === 0 ? 'niemand unterwegs' : `${riders} unterwegs`),
    open: 'Wechseln',
    openName: (name) => `Wechseln zu ${name}`,
    opened: (name) => `${name} ist offen. Das Rennen davor geht daneben weiter, solange es läuft.`,
  },
  conflict: {
    title: 'Das wurde während der Bearbeitung geändert. Die eigenen Änderungen bleiben hier erhalten, sind aber nicht gespeichert.',
    change: ({ what, by, at }) => `${what} (${by}, ${at})`,
    overwrite: 'Meine Änderungen speichern',
    takeOver: 'Meine Änderungen verwerfen',
  },
  toast: {
    undo: 'Rückgängig',
    close: 'Diese Meldung schließen',
    noAnswer:
      'Keine Antwort von der Station, diese Änderung ist vielleicht nicht gespeichert. Prüfen, ob die Station läuft und ob die Änderung da ist, bevor sie wiederholt wird.',
  },
  signIn: {
    title: 'Anmeldung der Zeitnahme',
    explanation:
      'Die Seiten der Zeitnahme können das Rennen ändern und brauchen deshalb das Token der Zeitnahme. Die Station zeigt beim Start einen Link mit dem Token: diesen Link öffnen oder das Token hier einfügen. Es steht auch in der Datei operator-token des Datenordners.',
    token: 'Token der Zeitnahme',
    submit: 'Anmelden',
    watch: 'Nur zusehen?',
    board: 'Anzeigetafel',
    phone: 'Seite für Handys',
    wrongToken: 'Dieses Token gehört nicht zur laufenden Station. Noch einmal dort kopieren, wo die Station gestartet wurde.',
  },
  keys: {
    title: 'Tasten',
    enter: 'Eingabe',
    space: 'Leertaste',
    ctrl: 'Strg',
    shift: 'Umschalt',
    alt: 'Alt',
    esc: 'Esc',
    pageUp: 'Bild ↑',
    pageDown: 'Bild ↓',
    passings: {
      title: 'Durchgänge',
      quickEntry: 'Startnummer + Eingabe: kommt jetzt durch',
      tap: 'Zeit jetzt speichern, Startnummer später eingeben',
      tapAnywhere: 'Dasselbe, auch auf einer Schaltfläche',
      nameTap: 'Startnummer zur ältesten gespeicherten Zeit eingeben',
      undo: 'Letzte Aktion rückgängig machen',
      redo: 'Wiederholen',
    },
    table: {
      title: 'In der Tabelle',
      search: 'Nach Startnummer oder Name suchen',
      move: 'Von Zeile zu Zeile',
      moveFaster: 'Schneller; Pos1, Ende: erste, letzte Zeile',
      fold: 'Teilnehmer einer Kategorie aus- oder einblenden',
      explain: 'Lesungen dieses Teilnehmers zeigen; noch einmal: dorthin wechseln',
      penalise: 'Strafe, Status oder Bemerkung zu diesem Teilnehmer',
      leave: 'Bereich schließen, Feld leeren oder verlassen',
    },
    anywhere: {
      title: 'Überall',
      page: 'Eine Seite aus der Liste links öffnen',
      mute: 'Diesen Alarm stumm schalten; der nächste ertönt',
      help: 'Hilfe zeigen',
    },
  },
  alarms: {
    linkLost: 'Verbindung verloren. Die Daten unten können veraltet sein; verbindet neu…',
    webhookFails: (name, why) => `Webhook ${name} stellt nichts zu: ${why}`,
    notPublished: (publisher, behind, why) =>
      `Ergebnisse im Internet (${publisher}) sind seit ${behind} veraltet. ${why} Die Zeitnahme ist nicht betroffen.`,
    slowUpload:
      'Das Hochladen dauert länger als der Abstand: Internetverbindung prüfen oder auf der Seite Anzeigen einen größeren Abstand wählen.',
    journal: (reason) => `Lesungen werden nicht gespeichert. ${reason}`,
    stalled: (span, until) =>
      `Der Computer stand bis ${until} für ${span} still. Zeiten direkt verbundener Lesegeräte können um so viel zu spät sein. Andere Programme schließen.`,
    asleep: (span, until) =>
      `Der Computer schlief bis ${until} für ${span}; nichts wurde gespeichert. Runden dieser Zeit prüfen, Deckel offen und Strom angeschlossen lassen.`,
    reader: {
      lost: (reader, reason) => `Lesegerät ${reader} ist verloren. ${reason}`,
      silent: (reader, reason) => `Lesegerät ${reader} schweigt. ${reason}`,
      stopped: (reader, canStart) =>
        `Lesegerät ${reader} ist angehalten und liest keine Chips. ${canStart ? 'Unter Lesegeräte starten.' : 'Seine Hinweise unter Lesegeräte beachten, oder es in seiner eigenen App oder auf seinen eigenen Seiten starten.'}`,
    },
    atLine: (readers) =>
      `Kein Messpunkt nennt Lesegerät ${readers}: Es steht an der Linie, seine Lesungen beenden Runden. Unter Rennen, Messpunkte zuordnen.`,
    atNoPoint: (readers) =>
      `Kein Messpunkt nennt Lesegerät ${readers}: Seine Lesungen zählen nicht. Unter Rennen, Messpunkte zuordnen; die bisherigen zählen dann dort.`,
    readerClock: (reader, reason) => `Lesegerät ${reader}: ${reason}`,
    readerNotice: (reader, text) => `Lesegerät ${reader}: ${text}`,
    stationClock: (what) => `Uhr des Computers dieser Station: ${what}`,
    correctClock: 'Uhr korrigieren…',
    timesAreRight: 'Zeiten stimmen',
    openReaders: 'Lesegeräte öffnen',
    antennasOf: (reader, antennas) => `${antennas.length === 1 ? 'Antenne' : 'Antennen'} ${antennas.join(', ')} von ${reader}`,
    antennas: (antennasOfReaders) => `Nicht verbunden: ${antennasOfReaders.join('; ')}. Kabel prüfen.`,
    age: (age) => `Daten sind ${age} alt`,
    mute: 'Stumm',
    muted: 'Stummgeschaltet',
    soundOff: 'Ton ist aus',
    needsClick: 'Irgendwo klicken, um Alarme zu hören',
    more: (alarms) => counted(alarms, 'weiterer Alarm', 'weitere Alarme'),
    showMore: 'Zeigen',
    hideMore: 'Ausblenden',
  },
};
