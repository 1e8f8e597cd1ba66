import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports, in Portuguese. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `O leitor recusou «${command}» (${answer}). Mantém a definição anterior.`,
  'no-clock': 'O leitor não indica a sua hora. As suas leituras têm a hora em que chegam, o que é menos exato.',
  'power-loss': ({ racing }) =>
    racing
      ? 'O leitor ficou sem alimentação. O seu relógio recomeçou e foi acertado. Os chips que passaram entretanto não foram lidos: verificar as voltas desse período.'
      : 'O leitor ficou sem alimentação. O seu relógio recomeçou e foi acertado.',
  'other-reader': ({ serial, before }) =>
    `Outro leitor responde neste endereço: número de série ${serial}, antes ${before}. Verificar se é o certo.`,
  'no-departs': ({ answer }) => `O leitor não indica quando os chips saem (${answer}). As voltas são cronometradas como habitualmente.`,
  'not-reading': ({ mode }) => `O leitor fica no modo ${mode} e não lê chips. Reiniciar o leitor.`,
  'mode-changed': ({ mode }) =>
    `O leitor estava no modo ${mode}: foi reiniciado, ou outro programa mudou-o. Está a ser ligado de novo. Fechar outros programas que usem o leitor.`,
  'antenna-gone': ({ antenna }) => `A antena ${antenna} já não está ligada. Verificar o cabo e a ficha.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Uma antena' : `Antena ${antenna}`}: ${status}. Verificar o seu cabo.`,
  reader: ({ event, details }) => `Mensagem do leitor: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `O leitor recusa a sua lista de chips (${answer}). O que leu enquanto não houve ligação perdeu-se: verificar as voltas desse período.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'A lista do leitor não tem leituras desse período.'
        : `${counted(reads, 'leitura desse período foi obtida', 'leituras desse período foram obtidas')} da lista do leitor.`;
    return gap === null
      ? `A estação não esteve ligada ao leitor. ${found}`
      : `A ligação esteve em baixo durante ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'O leitor não indica os chips por si nesta porta. Em vez disso, a estação consulta a lista dele várias vezes por segundo; as horas são igualmente exatas.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `${link} não respondeu a «${command}» em ${seconds(after, texts)}. A ligar de novo; se voltar a acontecer, verificar a alimentação e o cabo do leitor.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} aceita ligações, mas não se apresenta. Fechar outros programas que usem o leitor; se não ajudar, reiniciá-lo.`,
  'sirit-events-refused': 'O leitor fechou logo a sua ligação de eventos. Fechar outros programas que o usem, ou esperar até ter iniciado.',
  'sirit-restarted': ({ sign }) =>
    `O leitor foi reiniciado (${sign === 'clock' ? 'o seu relógio recomeçou' : 'abriu um novo fluxo de eventos'}). Está a ser configurado de novo; se voltar a acontecer, verificar a alimentação.`,
  'sirit-not-answering': ({ after }, texts) =>
    `O leitor não responde há ${seconds(after, texts)}. Verificar a alimentação e o cabo. A ligar de novo…`,
  'sirit-cannot-report': ({ answer }) =>
    `O leitor recusa indicar chips (${answer}). Reiniciar o leitor; se não ajudar, atualizar o seu firmware.`,
  'sirit-list-refused': ({ answer }) =>
    `O leitor recusa a sua lista de chips (${answer}). Reiniciar o leitor; se não ajudar, atualizar o seu firmware.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) => `Nada responde em ${link}. Verificar a alimentação do leitor, o cabo (direto, sem os pinos 1 e 9) e a velocidade.`,
  noise: (link) =>
    `De ${link} só vêm caracteres ilegíveis. A velocidade está errada: a de origem do leitor é 57600; outras são 115200, 38400, 19200 e 9600.`,
  text: (link) =>
    `${link} envia linhas mas não aceita comandos. Se forem IDs de chips, adicionar o leitor com console=lines; senão, é outro aparelho.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
