import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Zählt als Runde ${lap}${unknown_tag ? ' eines Chips ohne Teilnehmer' : ''}${finish ? ': Ziel' : ''}.`,
  start: 'Eigener Start (Nettozeit): Runde 1 beginnt.',
  'same-crossing': ({ at }, texts) => `Derselbe Durchgang wie ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Gelesen um ${texts.timeToSecond(at)}${antenna === null ? '' : `, Antenne ${antenna}`}. Das Rennen ist nicht gestartet, deshalb zählt das nicht.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Zu früh nach dem Start um ${texts.time(start_at)}: Eine Runde dauert mindestens ${durationName(min_lap, texts)}; ignoriert.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Seit dem Durchgang um ${texts.time(at)} nur ${durationName(ridden, texts)} gefahren, weil das Rennen neutralisiert war: Eine Runde dauert mindestens ${durationName(min_lap, texts)}; ignoriert.`,
  neutralised: ({ from, until }, texts) =>
    `Während der Neutralisation ${until === null ? `ab ${texts.time(from)}` : `von ${texts.time(from)} bis ${texts.time(until)}`}; ignoriert.`,
  'before-start': ({ start_at }, texts) => `Vor dem Start um ${texts.time(start_at)}; ignoriert.`,
  'after-stop': ({ stopped_at }, texts) => `Nach dem Stopp des Rennens um ${texts.time(stopped_at)}; ignoriert.`,
  'after-time': ({ ended_at }, texts) => `Nach Ablauf der Zeit um ${texts.time(ended_at)}; ignoriert.`,
  'after-finish': ({ finish_at }, texts) => `Nach dem Zieldurchgang um ${texts.time(finish_at)} noch einmal über der Linie; ignoriert.`,
  'clock-ahead':
    'Mehr als einen Tag nach der Ankunft datiert: Die Uhr des Lesegeräts ging falsch. Zählt erst, wenn die Uhr korrigiert ist.',
  voided: ({ reason }) => `Von der Zeitnahme gestrichen${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` zu ${riderName(rider)}`, at === null ? '' : ` auf ${texts.time(at)}`].join('');
    return `Von der Zeitnahme${where} verschoben${inBrackets(reason)}.`;
  },
  departure: 'Meldungen „Chip weg“ zählen nicht.',
  'not-started': 'Status DNS; ignoriert.',
  withdrawn: ({ status, at }, texts) => `Nach dem Status ${STATUS_NAMES[status]} um ${texts.time(at)}; ignoriert.`,
  parked: ({ from }, texts) => `Liegender Chip: seit ${texts.time(from)} ohne Pause gelesen, das zählt einmal.`,
  muted: 'Dieser Chip wird ignoriert.',
  'superseded-start': 'Durch einen späteren Durchgang am Start ersetzt.',
  passage: ({ passage, lap }) => `${passage}, Runde ${lap}.`,
  'extra-passage': ({ point, lap }) => `In Runde ${lap} noch einmal bei ${point}: Dort hat die Strecke keine weitere Passage; ignoriert.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Zu früh hier${point === '' ? '' : ` (${point})`}: weniger als ${durationName(not_before, texts)} nach dem Beginn der Runde um ${texts.time(from)}; ignoriert.`,
  'start-point': ({ point }) => `Am Startpunkt ${point}, nach dem eigenen Start; ignoriert.`,
  elsewhere: ({ point }) => `Woanders: ${point} liegt nicht auf der Strecke dieses Teilnehmers; ignoriert.`,
  'ignored-point': ({ point }) => `Bei ${point}, wo Lesungen nicht zählen.`,
  'no-point': ({ reader }) =>
    reader === ''
      ? 'Woanders: an keinem Messpunkt dieses Rennens; ignoriert.'
      : `Woanders: Lesegerät ${reader} steht an keinem Messpunkt; ignoriert.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
