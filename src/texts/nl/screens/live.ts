import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'deelnemer', 'deelnemers');

const LACKING: Readonly<Record<string, string>> = { born: 'geboortejaar', gender: 'geslacht', category: 'categorie' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Leider ${time} te laat`,
  unknownTags: (tags, reads) => `${counted(tags, 'onbekende chip', 'onbekende chips')} (${counted(reads, 'lezing', 'lezingen')})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` en ${bibs.length - 5} andere` : '';
    return `Zonder ${LACKING[field] ?? `“${field}”`}: startnummer ${shown}${more}`;
  },
  reports: (open) => counted(open, 'melding van deelnemers', 'meldingen van deelnemers'),
  missedReads: (laps) => counted(laps, 'mogelijk gemiste lezing', 'mogelijk gemiste lezingen'),
  parkedTags: (tags) => counted(tags, 'stilliggende chip', 'stilliggende chips'),
  parked: {
    label: 'Chips die zonder pauze worden gelezen',
    tag: (tag, from, until, reads) => `gelezen van ${from} tot ${until}, ${counted(reads, 'lezing', 'lezingen')} per minuut: chip ${tag}`,
    mute: 'Chip negeren',
    muteName: (tag) => `Chip negeren: ${tag}`,
    muteHint: 'Lezingen van deze chip worden vanaf dan genegeerd. Ongedaan maken brengt ze terug.',
    why: 'Waarom?',
  },
  addedLaps: (laps) => `${counted(laps, 'toegevoegde ronde', 'toegevoegde ronden')} (geschat)`,
  suspected: {
    label: 'Ronden met een mogelijk gemiste lezing',
    rider: (name, until, took, usually) => `${name === '' ? '' : `${name}: `}de ronde tot ${until} duurde ${took}, anders ${usually}`,
    count: (laps) => `Als ${laps} ronden tellen`,
    countName: (laps, bib) => `Als ${laps} ronden tellen: startnummer ${bib}`,
    keep: 'Als één ronde laten',
    keepName: (bib) => `Als één ronde laten: startnummer ${bib}`,
    keepHint: 'Er ontbreekt geen lezing: een stop, een val, een trage ronde',
    why: 'Waarom?',
    missed: (passage, from, to) => `${passage} is gemist tussen ${from} en ${to}.`,
    more: (laps) => `hierna nog ${counted(laps, 'ronde', 'ronden')}`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Stand; Enter toont de lezingen van een deelnemer',
  section: 'Stand',
  search: 'Zoeken op startnummer of naam',
  searchExample: 'Nummer of naam  ( / )',
  category: 'Categorie',
  allCategories: 'Alle categorieën',
  together: 'Algemeen klassement',
  noCategory: 'Zonder categorie',
  unknownTags: 'Onbekende chips',
  tags: (tags) => counted(tags, 'chip', 'chips'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      started === registered ? `${started} gestart` : `${started} van ${registered} gestart`,
      `${out} onderweg`,
      `${finished} gefinisht`,
      ...(stopped === 0 ? [] : [`${stopped} uitgevallen`]),
    ].join(' · '),
  riders,
  ridersAndUnknown: (count, unknown) => `${riders(count)}, ${counted(unknown, 'onbekend', 'onbekend')}`,
  ridersSeen: (count, seen) => `${seen} van ${riders(count)} gezien`,
  seen: (where) => `gezien ${where}`,
  found: (shown, rows) => `${shown} van ${counted(rows, 'rij', 'rijen')}`,
  statusShort: 'St.',
  nameOfBib: (bib) => `Startnummer ${bib}`,
  unknown: 'onbekend',
  added: (laps) => counted(laps, 'toegevoegde ronde', 'toegevoegde ronden'),
  addedHint: (laps) => `${counted(laps, 'ronde', 'ronden')} zonder lezing geteld (geschat)`,
  adjusted: 'Door de jury gewijzigd: zie Straffen in het paneel van de deelnemer',
  placesWon: (places) => `${counted(places, 'plaats', 'plaatsen')} gewonnen`,
  placesLost: (places) => `${counted(places, 'plaats', 'plaatsen')} verloren`,
  waiting: 'Wacht op de tabel',
  waitingHint: 'Het station stuurt ze zodra het verbonden is.',
  noMatch: 'Geen deelnemers gevonden',
  noMatchHint: 'Wis de zoekopdracht met Esc, of kies een andere categorie of “Alle”.',
  empty: 'Nog geen deelnemers',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Lezingen van ${rider}`,
  noPlace: 'Geen plaats',
  place: (place) => `Plaats ${place}`,
  categoryPlace: (category, place) => `${category}: plaats ${place}`,
  laps: (laps) => counted(laps, 'ronde', 'ronden'),
  ridden: (ridden, added) => `${ridden} gereden, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Teruggezet achter chip ${tag}` : `Teruggezet achter startnummer ${bib}`),
  close: 'Sluiten (Esc)',
  reason: 'Reden van een correctie (niet verplicht)',
  reasonHint: 'Staat in het logboek',
  rules: 'Regels van deze wedstrijd',
  addNow: 'Doorkomst nu',
  addAt: 'Doorkomst om…',
  penalise: 'Straf…',
  penaliseHint: 'Straf, status of opmerking (P)',
  addTime: 'Tijd van de doorkomst',
  add: 'Doorkomst toevoegen',
  status: 'Status',
  setStatus: 'Status instellen',
  cancelStatus: 'Annuleren',
  dsqReason: 'Reden van de diskwalificatie',
  reasonMissing: 'Voer de reden van de diskwalificatie in: ze staat in het logboek.',
  statuses: {
    racing: 'In koers',
    finished: 'Geen wijziging',
    pulled: 'Uit koers genomen (LAP/-n)',
    dnf: 'DNF: opgave',
    'over-time': 'OTL: buiten de tijdslimiet',
    dsq: 'DSQ: gediskwalificeerd',
    dns: 'DNS: niet gestart',
  },
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'Lezingen worden geladen…',
  reads: (reads) => counted(reads, 'lezing', 'lezingen'),
  countedOnly: 'Alleen getelde',
  showAll: 'Alle tonen',
  empty: 'Nog geen lezingen van deze deelnemer.',
  older: (reads) => `${reads} oudere tonen`,
  manual: 'met de hand',
  inferred: 'geschat',
  depart: 'chip weg',
  tag: (tag) => `Chip ${tag}`,
  departHint: 'Meldingen “Chip weg” tellen niet.',
  restore: 'Herstellen',
  void: 'Schrappen',
  retime: 'Tijd…',
  move: 'Verplaatsen…',
  split: (laps) => `In ${laps} splitsen`,
  onlyRead: 'Alleen deze lezing',
  onlyReadHint: 'De andere lezingen van deze doorkomst blijven, en kunnen de doorkomst vormen.',
  retimeLabel: 'Juiste tijd van deze doorkomst',
  retimeSubmit: 'Tijd wijzigen',
  moveLabel: 'Juiste startnummer',
  moveSubmit: 'Doorkomst verplaatsen',
  unknownBib: (bib) => `Geen deelnemer met startnummer ${bib}.`,
  cancel: 'Annuleren',
  invalidTime: 'Voer de kloktijd in als 14:05:09 of 14:05:09.250.',
  undo: 'Ongedaan maken',
  undoName: (action) => `Ongedaan maken: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'Live',
  entry: {
    label: 'Doorkomst nu',
    bib: 'Nr.',
    enter: 'Invoeren',
    tap: 'Tijd',
    tapHint: 'De tijd nu opslaan, het startnummer later invoeren (spatie)',
    hint: 'Startnummer + Enter. De spatiebalk slaat de tijd op.',
    next: (name, lap) => `${name} · ronde ${lap}`,
    afterFinish: (name) => `${name} · is gefinisht`,
    noName: 'Zonder naam',
    unknownBib: (bib) =>
      `Geen deelnemer met startnummer ${bib}. De tijd staat hieronder: corrigeer het startnummer of voeg de deelnemer toe.`,
  },
  pending: {
    title: (times) => `Tijden zonder startnummer (${times})`,
    label: 'Tijden zonder startnummer',
    bib: 'Startnr.',
    bibAt: (time) => `Startnummer bij de doorkomst om ${time}`,
    unknownBib: (bib) => `Geen deelnemer met startnummer ${bib}.`,
    forget: (time) => `Tijd ${time} wissen`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'Geen antwoord van het station.' : reason} De tijd ${time} van startnummer ${bib} staat onder “Tijden zonder startnummer”: druk daar op Enter zodra het station antwoordt.`,
    dropped: 'Te veel tijden zonder startnummer: de oudste is gewist.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Getoonde deelnemers',
    names: { all: 'Alle', out: 'Onderweg', overdue: 'Te laat', unseen: 'Niet gezien' },
  },
  clocks: { label: 'Klokken', timeOfDay: 'Kloktijd' },
  expected: {
    title: 'Verwacht',
    label: 'Wie ontbreekt, te laat is en hierna komt',
    overdue: (count) => `${count} te laat`,
    states: { late: 'laat', missing: 'weg' },
    dueIn: (span) => `over ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Laatste doorkomsten',
    label: 'Doorkomsten, nieuwste eerst',
    empty: 'Hier verschijnt wie over de lijn komt.',
    noBib: '?',
    finish: 'Fin',
    lap: (lap) => `R${lap}`,
  },
  splits: {
    title: 'Tussentijden',
    lap: (lap) => `Ronde ${lap}`,
    passage: 'Passage',
    time: 'Tijd',
    leg: 'Sinds de vorige',
    at: 'Kloktijd',
    missing: 'Niet gelezen',
    ahead: 'Nog niet bereikt',
    segment: 'Segment',
    speed: 'Snelheid',
    speedOf: (speed) => `${speed} km/h`,
    own: 'Vanaf de eigen start',
    gun: 'Geen eigen start: vanaf het startschot',
  },
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Ronden van de estafette', lap: (lap) => `Ronde ${lap}`, nobody: 'niet bekend' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
