import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'Teilnehmer', 'Teilnehmer');

const LACKING: Readonly<Record<string, string>> = { born: 'Jahrgang', gender: 'Geschlecht', category: 'Kategorie' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Führender ${time} überfällig`,
  unknownTags: (tags, reads) => `${counted(tags, 'unbekannter Chip', 'unbekannte Chips')} (${counted(reads, 'Lesung', 'Lesungen')})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` und ${bibs.length - 5} weitere` : '';
    return `Ohne ${LACKING[field] ?? `„${field}“`}: Startnummer ${shown}${more}`;
  },
  missedReads: (laps) => counted(laps, 'vielleicht fehlende Lesung', 'vielleicht fehlende Lesungen'),
  parkedTags: (tags) => counted(tags, 'liegender Chip', 'liegende Chips'),
  parked: {
    label: 'Chips, die ohne Pause gelesen werden',
    tag: (tag, from, until, reads) => `gelesen von ${from} bis ${until}, ${counted(reads, 'Lesung', 'Lesungen')} pro Minute: Chip ${tag}`,
    mute: 'Chip ignorieren',
    muteName: (tag) => `Chip ignorieren: ${tag}`,
    muteHint: 'Lesungen dieses Chips werden ab dann ignoriert. Rückgängig bringt sie zurück.',
    why: 'Warum?',
  },
  reports: (open) => counted(open, 'Meldung von Teilnehmern', 'Meldungen von Teilnehmern'),
  addedLaps: (laps) => `${counted(laps, 'ergänzte Runde', 'ergänzte Runden')} (geschätzt)`,
  suspected: {
    label: 'Runden mit vielleicht fehlender Lesung',
    rider: (name, until, took, usually) => `${name === '' ? '' : `${name}: `}die Runde bis ${until} dauerte ${took}, sonst ${usually}`,
    count: (laps) => `Als ${laps} Runden zählen`,
    countName: (laps, bib) => `Als ${laps} Runden zählen: Startnummer ${bib}`,
    keep: 'Als eine Runde belassen',
    keepName: (bib) => `Als eine Runde belassen: Startnummer ${bib}`,
    keepHint: 'Keine Lesung fehlt: Halt, Sturz, langsame Runde',
    why: 'Warum?',
    missed: (passage, from, to) => `${passage} fehlt zwischen ${from} und ${to}.`,
    more: (laps) => `${counted(laps, 'weitere Runde', 'weitere Runden')} nach diesen`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Rangliste; Eingabe zeigt die Lesungen eines Teilnehmers',
  section: 'Rangliste',
  search: 'Nach Startnummer oder Name suchen',
  searchExample: 'Nr. oder Name  ( / )',
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  together: 'Gesamtwertung',
  noCategory: 'Ohne Kategorie',
  unknownTags: 'Unbekannte Chips',
  tags: (tags) => counted(tags, 'Chip', 'Chips'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      started === registered ? `${started} gestartet` : `${started} von ${registered} gestartet`,
      `${out} unterwegs`,
      `${finished} im Ziel`,
      ...(stopped === 0 ? [] : [`${stopped} ausgeschieden`]),
    ].join(' · '),
  riders,
  ridersAndUnknown: (count, unknown) => `${riders(count)}, ${counted(unknown, 'unbekannt', 'unbekannt')}`,
  ridersSeen: (count, seen) => `${seen} von ${counted(count, 'Teilnehmer', 'Teilnehmern')} gesehen`,
  seen: (where) => `gesehen ${where}`,
  found: (shown, rows) => `${shown} von ${counted(rows, 'Zeile', 'Zeilen')}`,
  statusShort: 'St.',
  nameOfBib: (bib) => `Startnummer ${bib}`,
  unknown: 'unbekannt',
  added: (laps) => counted(laps, 'ergänzte Runde', 'ergänzte Runden'),
  addedHint: (laps) => `${counted(laps, 'Runde', 'Runden')} ohne Lesung gezählt (geschätzt)`,
  adjusted: 'Von der Jury geändert: siehe Strafen im Bereich des Teilnehmers',
  placesWon: (places) => `${counted(places, 'Platz', 'Plätze')} gewonnen`,
  placesLost: (places) => `${counted(places, 'Platz', 'Plätze')} verloren`,
  waiting: 'Wartet auf die Tabelle',
  waitingHint: 'Die Station sendet sie, sobald sie verbunden ist.',
  noMatch: 'Niemand gefunden',
  noMatchHint: 'Suche mit Esc leeren oder eine andere Kategorie oder „Alle“ wählen.',
  empty: 'Noch keine Teilnehmer',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Lesungen von ${rider}`,
  noPlace: 'Kein Platz',
  place: (place) => `Platz ${place}`,
  categoryPlace: (category, place) => `${category}: Platz ${place}`,
  laps: (laps) => counted(laps, 'Runde', 'Runden'),
  ridden: (ridden, added) => `${ridden} gefahren, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Zurückversetzt hinter Chip ${tag}` : `Zurückversetzt hinter Startnummer ${bib}`),
  close: 'Schließen (Esc)',
  reason: 'Grund einer Korrektur (freiwillig)',
  reasonHint: 'Steht im Protokoll',
  rules: 'Regeln dieses Rennens',
  addNow: 'Durchgang jetzt',
  addAt: 'Durchgang um…',
  penalise: 'Strafe…',
  penaliseHint: 'Strafe, Status oder Bemerkung (P)',
  addTime: 'Zeit des Durchgangs',
  add: 'Durchgang ergänzen',
  status: 'Status',
  setStatus: 'Status setzen',
  cancelStatus: 'Abbrechen',
  dsqReason: 'Grund der Disqualifikation',
  reasonMissing: 'Grund der Disqualifikation eingeben: Er steht im Protokoll.',
  statuses: {
    racing: 'Im Rennen',
    finished: 'Keine Änderung',
    pulled: 'Herausgenommen (LAP/-n)',
    dnf: 'DNF: aufgegeben',
    'over-time': 'OTL: Zeitlimit überschritten',
    dsq: 'DSQ: disqualifiziert',
    dns: 'DNS: nicht gestartet',
  },
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'Lesungen werden geladen…',
  reads: (reads) => counted(reads, 'Lesung', 'Lesungen'),
  countedOnly: 'Nur gezählte',
  showAll: 'Alle zeigen',
  empty: 'Noch keine Lesungen dieses Teilnehmers.',
  older: (reads) => `${reads} ältere zeigen`,
  manual: 'von Hand',
  inferred: 'geschätzt',
  depart: 'Chip weg',
  tag: (tag) => `Chip ${tag}`,
  departHint: 'Meldungen „Chip weg“ zählen nicht.',
  restore: 'Wiederherstellen',
  void: 'Streichen',
  retime: 'Zeit…',
  move: 'Zuordnen…',
  split: (laps) => `In ${laps} teilen`,
  onlyRead: 'Nur diese Lesung',
  onlyReadHint: 'Die anderen Lesungen dieses Durchgangs bleiben und können ihn ersetzen.',
  retimeLabel: 'Richtige Zeit dieses Durchgangs',
  retimeSubmit: 'Zeit ändern',
  moveLabel: 'Richtige Startnummer',
  moveSubmit: 'Durchgang zuordnen',
  unknownBib: (bib) => `Niemand mit Startnummer ${bib}.`,
  cancel: 'Abbrechen',
  invalidTime: 'Uhrzeit als 14:05:09 oder 14:05:09.250 eingeben.',
  undo: 'Rückgängig',
  undoName: (action) => `Rückgängig: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'Live',
  entry: {
    label: 'Durchgang jetzt',
    bib: 'Startnr.',
    enter: 'Eingabe',
    tap: 'Zeit',
    tapHint: 'Zeit jetzt speichern, Startnummer später eingeben (Leertaste)',
    hint: 'Startnummer + Eingabe. Leertaste speichert die Zeit.',
    next: (name, lap) => `${name} · Runde ${lap}`,
    afterFinish: (name) => `${name} · ist im Ziel`,
    noName: 'Ohne Namen',
    unknownBib: (bib) =>
      `Niemand mit Startnummer ${bib}. Die Zeit ist unten gespeichert: Startnummer berichtigen oder Teilnehmer hinzufügen.`,
  },
  pending: {
    title: (times) => `Zeiten ohne Startnummer (${times})`,
    label: 'Zeiten ohne Startnummer',
    bib: 'Startnr.',
    bibAt: (time) => `Startnummer zum Durchgang um ${time}`,
    unknownBib: (bib) => `Niemand mit Startnummer ${bib}.`,
    forget: (time) => `Zeit ${time} löschen`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'Keine Antwort von der Station.' : reason} Die Zeit ${time} von Startnummer ${bib} steht unter „Zeiten ohne Startnummer“: dort Eingabe drücken, sobald die Station antwortet.`,
    dropped: 'Zu viele Zeiten ohne Startnummer: Die älteste wurde gelöscht.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Gezeigte Teilnehmer',
    names: { all: 'Alle', out: 'Unterwegs', overdue: 'Überfällig', unseen: 'Nicht gesehen' },
  },
  clocks: { label: 'Uhren', timeOfDay: 'Uhrzeit' },
  expected: {
    title: 'Erwartet',
    label: 'Wer fehlt, spät ist und als Nächstes kommt',
    overdue: (count) => `${count} überfällig`,
    states: { late: 'spät', missing: 'fehlt' },
    dueIn: (span) => `in ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Letzte Durchgänge',
    label: 'Durchgänge, neueste zuerst',
    empty: 'Hier erscheint, wer über die Linie kommt.',
    noBib: '?',
    finish: 'Ziel',
    lap: (lap) => `R${lap}`,
  },
  splits: {
    title: 'Zwischenzeiten',
    lap: (lap) => `Runde ${lap}`,
    passage: 'Passage',
    time: 'Zeit',
    leg: 'Seit der vorigen',
    at: 'Uhrzeit',
    missing: 'Nicht gelesen',
    ahead: 'Noch nicht erreicht',
    segment: 'Abschnitt',
    speed: 'Tempo',
    speedOf: (speed) => `${speed} km/h`,
    own: 'Ab dem eigenen Start',
    gun: 'Kein eigener Start: ab dem Startschuss',
  },
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Runden der Staffel', lap: (lap) => `Runde ${lap}`, nobody: 'nicht bekannt' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
