import type { Cl7206Messages } from '../../../readers/cl7206/cl7206.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CL7206 reports, in Portuguese. */
export const cl7206Texts: MessageTexts<Cl7206Messages> = {
  'cl7206-not-answering': ({ link, received }) => `O leitor em ${link} não responde. ${ADVICE[received]}`,
  'cl7206-refuses': ({ status }) =>
    status === null
      ? 'O leitor não começa a ler: não responde. Verificar as antenas e voltar a abrir a ligação.'
      : `O leitor não começa a ler: recusa com o estado ${status}. Verificar as antenas nas suas definições aqui e voltar a abrir a ligação.`,
  'cl7206-stopped': 'O leitor deixou de ler por si. A estação mandou-o ler de novo; quem passou entretanto pode faltar.',
  'cl7206-no-store':
    'A memória de chips (tag cache) deste leitor está desligada: as suas leituras têm a hora de chegada, e as feitas sem ligação perdem-se. Ligá-la com o programa do fabricante: o leitor guarda então as leituras, com a sua própria hora, até a estação as ter.',
  'cl7206-other-order':
    'Este leitor escreve os seus chips numa ordem conhecida de um só programa (protocol control primeiro). Os seus chips são lidos; aproximar um chip de teste de cada antena e comparar aqui o número e a antena com o que está impresso.',
};

const ADVICE = {
  nothing: 'Verificar a alimentação, o cabo e o endereço; na rede, a sua porta é a 9090.',
  noise: 'Envia dados ilegíveis: ou a velocidade está errada (115200), ou é outro tipo de leitor.',
} satisfies Readonly<Record<Cl7206Messages['cl7206-not-answering']['received'], string>>;
