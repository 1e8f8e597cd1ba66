import { formatRaceTime, type Ms } from '../../../domain/model/time';
import type { ClockProblem, ManagerMessages } from '../../../readers/manager/manager.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** States of links, alarms of clocks, and why a reader cannot be added or changed, in Portuguese. */
export const managerTexts: MessageTexts<ManagerMessages> = {
  'not-opened': 'Ainda não ligado.',
  opening: 'A ligar e a configurar o leitor.',
  ready: 'Ligado, à espera de chips.',
  reading: 'Estão a chegar leituras.',
  disconnected: 'Desligado pelo cronometrista.',
  removed: 'Este leitor foi removido.',
  'no-answer': ({ connects }) =>
    connects
      ? 'O remetente desapareceu. Verificar se o seu programa está em execução e se o seu computador está na rede. Volta a ligar-se sozinho.'
      : 'O leitor deixou de responder. Verificar a alimentação e o cabo. A estação continua a tentar.',

  unreadable:
    'Nada do que o leitor envia é entendido. Verificar a sua velocidade (baud), o tipo e o padrão; o log da ligação mostra o que envia.',
  'driver-failed': ({ reason }) =>
    `O controlador do leitor falhou${reason === '' ? '' : ` (${reason})`} e foi reiniciado. Guardar o log da ligação e comunicar este erro.`,
  'not-stored': ({ reason }) =>
    `Não foi possível guardar leituras (${reason}). Ficam na memória, com uma nova tentativa a cada segundo. Não fechar a estação.`,
  clock: ({ sender, ...problem }, texts) => clockText(problem, ownerText(sender), texts),
  'reads-mistimed': (reads, texts) => `${mistimedText(reads, texts)} ${adviceText(reads)}`,
  'read-back-in-time': ({ sender, back, kept }, texts) => {
    const late = `Uma leitura chegou ${seconds(back, texts)} depois da hora que tem pelo relógio ${ownerText(sender)}`;
    return kept
      ? `${late}. Se esteve aí guardada, está tudo bem. Se esse relógio foi atrasado, verificar as voltas desde então; a estação acompanha-o depois de mais algumas leituras.`
      : `${late}, e antes dela já tinham chegado leituras com horas posteriores: esse relógio foi atrasado, ou leituras antigas estão a ser enviadas de novo. A leitura tem a hora em que chegou, até mais leituras mostrarem qual dos dois. Verificar a sua volta.`;
  },
  'station-clock-set': ({ by }, texts) =>
    `O relógio deste computador foi ${by > 0 ? 'adiantado' : 'atrasado'} ${seconds(by, texts)} durante a prova. As leituras deste leitor mantêm a hora de antes, para as voltas ficarem certas: não as corrigir.`,

  'already-linked': ({ address, reader }) => `${address} já está em uso, pelo leitor ${reader}.`,
  'other-kind': ({ reader, kind }) => `${reader} é um leitor do tipo ${kind}. Para usar outro tipo, removê-lo e adicionar o outro leitor.`,
};

type Mistimed = ManagerMessages['reads-mistimed'];

function mistimedText({ sender, count, first, last, by, mixed, cause }: Mistimed, texts: Writer): string {
  const when = first === last ? `às ${texts.time(first)}` : `das ${texts.time(first)} às ${texts.time(last)}`;
  const reads =
    count === 1 ? `1 leitura ${when} foi guardada com hora` : `${texts.number(count)} leituras ${when} foram guardadas com hora`;
  const delayed = `a rede ${count === 1 ? 'a' : 'as'} tinha atrasado`;
  const why = cause === 'clock-set' ? `o relógio ${ownerText(sender)} tinha sido mudado` : delayed;
  return `${reads} ${mixed ? 'cerca de ' : ''}${seconds(by, texts)} demasiado ${by > 0 ? 'cedo' : 'tarde'}, porque ${why}.`;
}

function adviceText({ mixed, cause, sender, shared }: Mistimed): string {
  if (shared === true)
    return 'Outros aparelhos enviam com o mesmo nome, e uma correção mudaria também as suas leituras: verificar à mão as voltas desse período e dar a cada aparelho um nome próprio.';
  if (mixed) return 'Não diferem todas o mesmo, ou há outras entre elas: verificar à mão as voltas desse período.';
  if (cause === 'clock-set') return 'Corrigir o relógio para esse período.';
  return `Corrigir o relógio para esse período, a não ser que o relógio ${ownerText(sender)} tenha sido adiantado logo a seguir.`;
}

/** Whose clock it is, after `o relógio`. */
function ownerText(sender: string | undefined): string {
  return sender === undefined ? 'do leitor' : `de ${sender}`;
}

function clockText(problem: ClockProblem, owner: string, texts: Writer): string {
  switch (problem.problem) {
    case 'not-set':
      return `O relógio ${owner} não está acertado, por isso as suas leituras têm a hora em que chegam. Premir Acertar relógio no seu cartão, se o tiver; senão, acertar o relógio no leitor, ou reiniciá-lo e ligá-lo de novo.`;
    case 'jumped':
      return `O relógio ${owner} foi ${problem.by > 0 ? 'adiantado' : 'atrasado'} ${seconds(problem.by, texts)}. As leituras a partir de agora são corrigidas. As leituras guardadas com uma hora errada estão indicadas nas mensagens deste leitor.`;
    case 'not-compared':
      return `O relógio ${owner} não é comparado há mais de ${texts.number(problem.after / 60_000)} minutos. As suas horas são corrigidas pela última comparação. Verificar se o leitor ainda responde.`;
  }
}

/** Seconds up to two minutes, then hours, minutes and seconds. */
function seconds(span: Ms, texts: Writer): string {
  const length = Math.abs(span) as Ms;
  if (length >= 120_000) return formatRaceTime((Math.round(length / 1000) * 1000) as Ms, 0);
  return `${texts.number(Math.round(length / 10) / 100)} s`;
}
