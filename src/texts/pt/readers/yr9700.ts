import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports, in Portuguese. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'Nenhuma antena está ligada ao leitor. Verificar os cabos.',
  'no-such-antenna': ({ antenna }) => `O leitor não tem porta para a antena ${antenna}. Corrigir as antenas nas suas definições.`,
  'antenna-error': ({ antenna, error }) => `A antena ${antenna} falhou: ${errorText(error)}. Verificar o seu cabo.`,
  'power-refused': ({ dbm, error, kept }) =>
    `O leitor recusou uma potência de ${dbm} dBm: ${error === null ? 'sem resposta' : errorText(error)}. Mantém ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Este leitor não indica horas. Cada leitura tem a hora em que chega, até cerca de ${writer.number(late / 1000)} s mais tarde. Decidir chegadas renhidas à vista ou por foto.`,
  gap: ({ length }, writer) =>
    `O leitor não leu durante ${longDuration(length, writer)}. Faltam as passagens desse período: adicioná-las à mão.`,
  'battery-low': ({ tag }) => `A pilha do chip ${tag} está fraca. Substituí-la antes da próxima prova.`,
  'reader-error': ({ error, restarting }) =>
    `O leitor indica um erro: ${errorText(error)}. ${restarting ? 'Está a ser reiniciado.' : 'Não lê chips até isto passar: verificar as suas antenas, depois desligá-lo e ligá-lo.'}`,
  restarts: ({ count }, writer) =>
    `O leitor foi reiniciado ${writer.number(count)} vezes e continua a falhar. Desligá-lo e ligá-lo, e anotar as passagens à mão até ele ler.`,
  silent: 'O leitor deixou de responder. Verificar a alimentação e o cabo. A estação continua a tentar.',
  'other-reader-type': 'Este aparelho fala outro protocolo (SW/CT), que a estação não suporta. Não é um YR9700.',
  'yr9700-not-answering': ({ link, received }) => `O leitor em ${link} não responde. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Verificar a alimentação e o cabo, os seus interruptores (3 e 4 ligados para rede, 7 e 8 ligados para série) e a velocidade (115200 ou 38400).',
  noise: 'Envia dados ilegíveis: ou a velocidade está errada (115200 ou 38400), ou é outro tipo de leitor.',
  'other-protocol': 'Fala outro protocolo (SW/CT) e não é um YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'o comando falhou',
  32: 'o seu controlador foi reiniciado',
  33: 'não foi possível ligar o seu emissor',
  34: 'falta a antena',
  35: 'não foi possível escrever na sua memória',
  36: 'não foi possível ler a sua memória',
  37: 'não foi possível definir a potência de saída',
  49: 'a leitura falhou',
  54: 'nenhum chip por perto',
  56: 'o seu buffer está vazio',
  65: 'comando ou valor desconhecido',
  70: 'o endereço não é permitido',
  71: 'o número da antena não é permitido',
  72: 'a potência não é permitida',
  73: 'a região não é permitida',
  79: 'a frequência não é permitida',
  82: 'o seu rádio não está fixo numa frequência',
  83: 'o seu circuito de rádio não responde',
  84: 'não atinge a potência pedida',
  86: 'a região não permite este uso do espetro',
  87: 'a potência de saída é demasiado baixa',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `erro ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'a potência anterior';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
