import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report, in Portuguese. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `A hora «${time}» não é entendida; estas leituras têm a hora em que chegam. São entendidas 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 e segundos desde 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Sinal de partida do leitor às ${texts.time(at)}. Hora de chegada do sinal, porque o relógio do leitor ainda não foi comparado: indica ${shown}. Não inicia a prova por si: se foi a partida, usá-lo como hora de partida. Se o sinal chegou tarde, introduzir a hora de partida à mão.`
      : `Sinal de partida do leitor às ${texts.time(at)} (${shown} no seu relógio). Não inicia a prova por si: se foi a partida, usá-lo como hora de partida.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `${texts.time(at)} (${shown} no seu relógio)`;
    return count === 1
      ? `Uma hora sem número${onChannel(antenna)} às ${time}. Não conta. Se foi um participante, adicionar a passagem à mão.`
      : `${texts.number(count)} horas sem número${onChannel(antenna)}, a última às ${time}. Não contam. Se foram participantes, adicionar as passagens à mão; as horas estão no log da ligação.`;
  },
  'link-back': ({ since }, texts) =>
    `O leitor está ligado de novo. Podem faltar leituras feitas desde as ${texts.time(since)}, porque envia cada uma só uma vez: verificar se faltam voltas desde então, ou importar o log do leitor.`,
  'log-begun-anew': ({ since }, texts) =>
    `O leitor esvaziou a memória, ou foi substituído, enquanto não estava ligado. Podem faltar leituras feitas antes disso e depois das ${texts.time(since)}: verificar se faltam voltas desde então.`,
  'log-gap': (gap) =>
    `Da memória do leitor não ${isOne(gap) ? 'chegou' : 'chegaram'}: ${entries(gap)}. A estação está a pedir ao leitor que ${isOne(gap) ? 'a' : 'as'} envie.`,
  'log-filled': (gap) => `Da memória do leitor ${isOne(gap) ? 'chegou' : 'chegaram'} agora: ${entries(gap)}. Já não falta nada disso.`,
  'log-not-filled': (gap, texts) => {
    const missing = isOne(gap) ? entries(gap) : `${texts.number(gap.count)} de ${entries(gap)}`;
    const them = isOne(gap) ? '-la' : '-las';
    return `Da memória do leitor não chegaram, embora a estação tenha pedido: ${missing}. Verificar se faltam voltas, ou obtê${them} com o programa do próprio leitor.`;
  },
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`número ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} no seu relógio)`);
}

const CHANGES = {
  cleared: (number, time) => `O aparelho retirou a hora do ${number} às ${time}. Se conta aqui, remover essa passagem.`,
  disqualified: (number, time) =>
    `O aparelho retirou a hora do ${number} às ${time} e desclassificou o participante. Se conta aqui, remover essa passagem, ou marcar o participante como DSQ.`,
  entered: (number, time) =>
    `No aparelho foi introduzida uma hora para o ${number}: ${time}. Não conta aqui: mudar a hora dessa passagem, ou adicioná-la.`,
  invalid: (number, time) => `O aparelho marca como não válida uma hora do ${number} às ${time}. Não conta.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` no canal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

function entries(gap: Gap): string {
  return `${isOne(gap) ? 'entrada' : 'entradas'} ${range(gap)}`;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} a ${to}`;
}
