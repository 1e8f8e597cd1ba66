import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Contada: volta ${lap}${unknown_tag ? ' de um chip sem participante' : ''}${finish ? ', meta' : ''}.`,
  start: 'Partida própria (por chip): começa a volta 1.',
  'same-crossing': ({ at }, texts) => `A mesma passagem das ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Visto às ${texts.timeToSecond(at)}${antenna === null ? '' : `, antena ${antenna}`}. A partida da prova não foi dada, por isso não conta.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Demasiado cedo após a partida às ${texts.time(start_at)}: uma volta demora pelo menos ${durationName(min_lap, texts)}; ignorada.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Desde a passagem das ${texts.time(at)} só houve ${durationName(ridden, texts)} de prova, porque a prova esteve neutralizada: uma volta demora pelo menos ${durationName(min_lap, texts)}; ignorada.`,
  neutralised: ({ from, until }, texts) =>
    `Com a prova neutralizada ${until === null ? `desde as ${texts.time(from)}` : `das ${texts.time(from)} às ${texts.time(until)}`}; ignorada.`,
  'before-start': ({ start_at }, texts) => `Antes da partida às ${texts.time(start_at)}; ignorada.`,
  'after-stop': ({ stopped_at }, texts) => `Depois de a prova parar às ${texts.time(stopped_at)}; ignorada.`,
  'after-time': ({ ended_at }, texts) => `Depois de o tempo se esgotar às ${texts.time(ended_at)}; ignorada.`,
  'after-finish': ({ finish_at }, texts) => `Nova passagem depois da chegada às ${texts.time(finish_at)}; ignorada.`,
  'clock-ahead': 'Com data mais de um dia depois de chegar: o relógio do leitor estava errado. Conta quando o relógio for corrigido.',
  voided: ({ reason }) => `Anulada pelo cronometrista${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` para o ${riderName(rider)}`, at === null ? '' : ` para as ${texts.time(at)}`].join('');
    return `Mudada${where} pelo cronometrista${inBrackets(reason)}.`;
  },
  departure: 'Os eventos «chip saiu» não contam.',
  'not-started': 'O participante está marcado como DNS; ignorada.',
  withdrawn: ({ status, at }, texts) => `Depois de o participante ser marcado como ${STATUS_NAMES[status]} às ${texts.time(at)}; ignorada.`,
  parked: ({ from }, texts) => `Chip parado: lido sem pausa desde as ${texts.time(from)}, o que conta uma vez.`,
  muted: 'Este chip é ignorado.',
  'superseded-start': 'Substituída por uma passagem posterior na partida.',
  passage: ({ passage, lap }) => `${passage}, volta ${lap}.`,
  'extra-passage': ({ point, lap }) => `Mais uma vez em ${point} na volta ${lap}: o percurso não passa aí outra vez; ignorada.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Demasiado cedo aqui${point === '' ? '' : ` (${point})`}: menos de ${durationName(not_before, texts)} após as ${texts.time(from)}, quando a volta começou; ignorada.`,
  'start-point': ({ point }) => `No ponto de partida ${point}, depois da partida própria; ignorada.`,
  elsewhere: ({ point }) => `Noutro lugar: ${point} não está no percurso deste participante; ignorada.`,
  'ignored-point': ({ point }) => `Em ${point}, onde as leituras não contam.`,
  'no-point': ({ reader }) =>
    reader === ''
      ? 'Noutro lugar: em nenhum ponto desta prova; ignorada.'
      : `Noutro lugar: o leitor ${reader} não pertence a nenhum ponto; ignorada.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
