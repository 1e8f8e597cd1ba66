import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Contata come giro ${lap}${unknown_tag ? ' di un chip senza partecipante' : ''}${finish ? ': arrivo' : ''}.`,
  start: 'Partenza individuale (partenza chip): inizia il giro 1.',
  'same-crossing': ({ at }, texts) => `Stesso passaggio delle ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Vista alle ${texts.timeToSecond(at)}${antenna === null ? '' : `, antenna ${antenna}`}. La partenza non è impostata, quindi non conta.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Troppo presto dopo la partenza delle ${texts.time(start_at)}: un giro dura almeno ${durationName(min_lap, texts)}; ignorata.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Solo ${durationName(ridden, texts)} di corsa dal passaggio delle ${texts.time(at)}, perché la gara era neutralizzata: un giro dura almeno ${durationName(min_lap, texts)}; ignorato.`,
  neutralised: ({ from, until }, texts) =>
    `Durante la neutralizzazione dalle ${texts.time(from)}${until === null ? '' : ` alle ${texts.time(until)}`}; ignorata.`,
  'before-start': ({ start_at }, texts) => `Prima della partenza delle ${texts.time(start_at)}; ignorata.`,
  'after-stop': ({ stopped_at }, texts) => `Dopo lo stop della gara alle ${texts.time(stopped_at)}; ignorata.`,
  'after-time': ({ ended_at }, texts) => `Dopo lo scadere del tempo alle ${texts.time(ended_at)}; ignorata.`,
  'after-finish': ({ finish_at }, texts) => `Nuovo passaggio dopo l’arrivo delle ${texts.time(finish_at)}; ignorata.`,
  'clock-ahead':
    'Datata oltre un giorno dopo la sua ricezione: l’orologio del lettore era sbagliato. Conterà quando l’orologio sarà corretto.',
  voided: ({ reason }) => `Invalidata dal cronometrista${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const how = [
      ...(rider === null ? [] : [`assegnata al ${riderName(rider)}`]),
      ...(at === null ? [] : [`spostata alle ${texts.time(at)}`]),
    ].join(', ');
    return `Corretta dal cronometrista${how === '' ? '' : `: ${how}`}${inBrackets(reason)}.`;
  },
  departure: 'Gli eventi «chip uscito» non contano.',
  'not-started': 'Il partecipante è segnato come DNS; ignorata.',
  withdrawn: ({ status, at }, texts) =>
    `Dopo che il partecipante è stato segnato come ${STATUS_NAMES[status]} alle ${texts.time(at)}; ignorata.`,
  parked: ({ from }, texts) => `Chip fermo: letto senza pause dalle ${texts.time(from)}, conta una volta.`,
  muted: 'Questo chip è ignorato.',
  'superseded-start': 'Sostituita da un passaggio successivo alla partenza.',
  passage: ({ passage, lap }) => `${passage}, giro ${lap}.`,
  'extra-passage': ({ point, lap }) => `Di nuovo a ${point} nel giro ${lap}: il percorso non vi passa un’altra volta; ignorata.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Troppo presto qui${point === '' ? '' : ` (${point})`}: meno di ${durationName(not_before, texts)} dopo le ${texts.time(from)}, inizio del giro; ignorata.`,
  'start-point': ({ point }) => `Al punto di partenza ${point}, dopo la partenza individuale; ignorata.`,
  elsewhere: ({ point }) => `Altrove: ${point} non è sul percorso di questo partecipante; ignorata.`,
  'ignored-point': ({ point }) => `A ${point}, dove le letture non contano.`,
  'no-point': ({ reader }) =>
    reader === '' ? 'Altrove: a nessun punto di questa gara; ignorata.' : `Altrove: il lettore ${reader} non è ad alcun punto; ignorata.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
