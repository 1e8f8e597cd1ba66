import type { TextTree } from '../../catalogue';
import type { liveTexts as English } from '../../en/screens/live';
import { counted } from '../counted';
import { neutralTexts, penaltyTexts } from './jury';

type LiveTexts = TextTree<typeof English>;

const riders = (count: number): string => counted(count, 'participant', 'participants');
const laps = (count: number): string => counted(count, 'volta', 'voltes');
const reads = (count: number): string => counted(count, 'lectura', 'lectures');

const LACKING: Readonly<Record<string, string>> = { born: 'any de naixement', gender: 'sexe', category: 'categoria' };

const noticeTexts: LiveTexts['notices'] = {
  overdue: (time) => `Líder amb ${time} de retard`,
  unknownTags: (tags, read) => `${counted(tags, 'xip desconegut', 'xips desconeguts')} (${reads(read)})`,
  lacking: (field, bibs) => {
    const shown = bibs.slice(0, 5).join(', ');
    const more = bibs.length > 5 ? ` i ${bibs.length - 5} més` : '';
    return `Sense ${LACKING[field] ?? `«${field}»`}: ${bibs.length === 1 ? 'dorsal' : 'dorsals'} ${shown}${more}`;
  },
  missedReads: (count) => counted(count, 'possible lectura perduda', 'possibles lectures perdudes'),
  parkedTags: (tags) => counted(tags, 'xip immòbil', 'xips immòbils'),
  parked: {
    label: 'Xips que es llegeixen sense pausa',
    tag: (tag, from, until, read) => `llegit de ${from} a ${until}, ${reads(read)} per minut: xip ${tag}`,
    mute: 'Ignorar xip',
    muteName: (tag) => `Ignorar xip ${tag}`,
    muteHint: 'Des de llavors, les lectures d’aquest xip s’ignoren. En desfer-ho tornen a comptar.',
    why: 'Per què?',
  },
  reports: (open) => counted(open, 'reclamació de participant', 'reclamacions de participants'),
  addedLaps: (count) => counted(count, 'volta afegida (estimada)', 'voltes afegides (estimades)'),
  suspected: {
    label: 'Voltes amb una possible lectura perduda',
    rider: (name, until, took, usually) =>
      `${name === '' ? '' : `${name}: `}la volta que va acabar a les ${until} va durar ${took}, normalment ${usually}`,
    count: (count) => `Comptar com a ${count} voltes`,
    countName: (count, bib) => `Comptar com a ${count} voltes: dorsal ${bib}`,
    keep: 'Deixar com una volta',
    keepName: (bib) => `Deixar com una volta: dorsal ${bib}`,
    keepHint: 'No falta cap lectura: una parada, una caiguda, una volta lenta',
    why: 'Per què?',
    missed: (passage, from, to) => `${passage}: falta el pas entre ${from} i ${to}.`,
    more: (count) => `${counted(count, 'volta més', 'voltes més')} després d’aquestes`,
  },
};

const tableTexts: LiveTexts['table'] = {
  label: 'Classificació; Intro mostra les lectures d’un participant',
  section: 'Classificació',
  search: 'Cercar per dorsal o nom',
  searchExample: 'Dorsal o nom  ( / )',
  category: 'Categoria',
  allCategories: 'Totes les categories',
  together: 'Classificació general',
  noCategory: 'Sense categoria',
  unknownTags: 'Xips desconeguts',
  tags: (tags) => counted(tags, 'xip', 'xips'),
  counts: ({ registered, started, out, finished, stopped }) =>
    [
      `${started === 1 ? 'ha' : 'han'} sortit ${started}${started === registered ? '' : ` de ${registered}`}`,
      `${out} en cursa`,
      counted(finished, 'arribat', 'arribats'),
      ...(stopped === 0 ? [] : [`${stopped} fora`]),
    ].join(' · '),
  riders,
  ridersAndUnknown: (count, unknown) => `${riders(count)}, ${counted(unknown, 'desconegut', 'desconeguts')}`,
  ridersSeen: (count, seen) => `vistos ${seen} de ${riders(count)}`,
  seen: (where) => `vist ${where}`,
  found: (shown, rows) => `${shown} de ${counted(rows, 'fila', 'files')}`,
  statusShort: 'Est.',
  nameOfBib: (bib) => `Dorsal ${bib}`,
  unknown: 'desconegut',
  added: (count) => counted(count, 'volta afegida', 'voltes afegides'),
  addedHint: (count) => counted(count, 'volta comptada sense lectura (estimada)', 'voltes comptades sense lectura (estimades)'),
  adjusted: 'Afegit pel jurat: mirar Penalitzacions al panell del participant',
  placesWon: (places) => `guanya ${counted(places, 'lloc', 'llocs')}`,
  placesLost: (places) => `perd ${counted(places, 'lloc', 'llocs')}`,
  waiting: 'S’espera la taula',
  waitingHint: 'L’estació l’envia tan bon punt hi ha connexió.',
  noMatch: 'Cap participant trobat',
  noMatchHint: 'Buidar la cerca amb Esc, o triar una altra categoria o «Tots».',
  empty: 'Encara no hi ha participants',
};

const riderTexts: LiveTexts['rider'] = {
  label: (rider) => `Lectures de ${rider}`,
  noPlace: 'Sense lloc',
  place: (place) => `Lloc ${place}`,
  categoryPlace: (category, place) => `${category}: lloc ${place}`,
  laps,
  ridden: (ridden, added) => `${ridden} en cursa, ${added}`,
  relegated: (bib, tag) => (bib === '' ? `Relegat darrere del xip ${tag}` : `Relegat darrere del dorsal ${bib}`),
  close: 'Tancar (Esc)',
  reason: 'Motiu de la correcció (opcional)',
  reasonHint: 'Queda al registre',
  rules: 'Regles d’aquesta cursa',
  addNow: 'Pas ara',
  addAt: 'Pas a les…',
  penalise: 'Penalitzar…',
  penaliseHint: 'Penalització, estat o nota (P)',
  addTime: 'Hora del pas',
  add: 'Afegir pas',
  status: 'Estat',
  setStatus: 'Posar estat',
  cancelStatus: 'Cancel·lar',
  dsqReason: 'Motiu de la desqualificació',
  reasonMissing: 'Introduir el motiu de la desqualificació: queda al registre.',
  statuses: {
    racing: 'En cursa',
    finished: 'Sense canvis',
    pulled: 'Retirat per l’organització (LAP/-n)',
    dnf: 'DNF: abandonament',
    'over-time': 'OTL: fora de control',
    dsq: 'DSQ: desqualificat',
    dns: 'DNS: no presentat',
  },
};

const traceTexts: LiveTexts['trace'] = {
  loading: 'S’estan carregant les lectures…',
  reads,
  countedOnly: 'Només les que compten',
  showAll: 'Mostrar-les totes',
  empty: 'Encara no hi ha lectures d’aquest participant.',
  older: (count) => `Mostrar-ne ${count} d’anteriors`,
  manual: 'a mà',
  inferred: 'estimada',
  depart: 'xip allunyat',
  tag: (tag) => `Xip ${tag}`,
  departHint: 'Els esdeveniments «xip allunyat» no compten.',
  restore: 'Restaurar',
  void: 'Anul·lar',
  retime: 'Hora…',
  move: 'Moure…',
  split: (count) => `Dividir en ${count}`,
  onlyRead: 'Només aquesta lectura',
  onlyReadHint: 'Les altres lectures d’aquest pas es conserven i poden donar el pas.',
  retimeLabel: 'Corregir l’hora d’aquest pas',
  retimeSubmit: 'Canviar hora',
  moveLabel: 'Corregir el dorsal',
  moveSubmit: 'Moure pas',
  unknownBib: (bib) => `Cap participant no té el dorsal ${bib}.`,
  cancel: 'Cancel·lar',
  invalidTime: 'Introduir l’hora com 14:05:09 o 14:05:09.250.',
  undo: 'Desfer',
  undoName: (action) => `Desfer: ${action}`,
  correction: (time, by, reason) => `${time}, ${by}${reason === '' ? '' : `: ${reason}`}`,
};

/** The timekeeper's main screen: standings, field for bibs, last passings, and the reads of one rider. */
export const liveTexts: LiveTexts = {
  title: 'En directe',
  entry: {
    label: 'Pas ara',
    bib: 'Dorsal',
    enter: 'Anotar',
    tap: 'Marcar',
    tapHint: 'Desar l’hora ara i posar el dorsal després (Espai)',
    hint: 'Dorsal + Intro. Espai desa l’hora.',
    next: (name, lap) => `${name} · volta ${lap}`,
    afterFinish: (name) => `${name} · ja ha acabat`,
    noName: 'Sense nom',
    unknownBib: (bib) => `Cap participant no té el dorsal ${bib}. Hora desada a sota: corregir el dorsal o afegir el participant.`,
  },
  pending: {
    title: (times) => `Hores sense dorsal (${times})`,
    label: 'Hores sense dorsal',
    bib: 'Dorsal',
    bibAt: (time) => `Dorsal que va passar a les ${time}`,
    unknownBib: (bib) => `Cap participant no té el dorsal ${bib}.`,
    forget: (time) => `Esborrar l’hora ${time}`,
    kept: (time, bib, reason) =>
      `${reason === '' ? 'L’estació no respon.' : reason} L’hora ${time} del dorsal ${bib} es conserva a «Hores sense dorsal»: prémer-hi Intro quan l’estació respongui.`,
    dropped: 'Massa hores sense dorsal: s’ha esborrat la més antiga.',
  },
  notices: noticeTexts,
  table: tableTexts,
  filter: {
    label: 'Participants mostrats',
    names: { all: 'Tots', out: 'En cursa', overdue: 'Amb retard', unseen: 'No vistos' },
  },
  clocks: { label: 'Rellotges', timeOfDay: 'Hora' },
  expected: {
    title: 'Esperats',
    label: 'Participants que falten, amb retard i pròxims a passar',
    overdue: (count) => `${count} amb retard`,
    states: { late: 'tarda', missing: 'falta' },
    dueIn: (span) => `en ${span}`,
    late: (span) => `+${span}`,
  },
  passings: {
    title: 'Últims passos',
    label: 'Passos, els més recents primer',
    empty: 'Els participants apareixen aquí quan creuen la línia.',
    noBib: '?',
    finish: 'Arr.',
    lap: (lap) => `V${lap}`,
  },
  splits: {
    title: 'Parcials',
    lap: (lap) => `Volta ${lap}`,
    passage: 'Punt de pas',
    time: 'Temps',
    leg: 'Des de l’anterior',
    at: 'Hora',
    missing: 'No llegit',
    ahead: 'Encara no hi arriba',
    segment: 'Tram',
    speed: 'Velocitat',
    speedOf: (speed) => `${speed} km/h`,
    own: 'Des de la sortida pròpia',
    gun: 'Sense sortida pròpia: des de la sortida general',
  },
  rider: riderTexts,
  trace: traceTexts,
  legs: { label: 'Voltes del relleu', lap: (lap) => `Volta ${lap}`, nobody: 'desconegut' },
  penalty: penaltyTexts,
  neutral: neutralTexts,
};
