import type { M6eMessages, M6eSetting } from '../../../readers/m6e/m6e.messages';
import type { MessageTexts } from '../../catalogue';

/** What a ThingMagic M6e module reports, in Portuguese. */
export const m6eTexts: MessageTexts<M6eMessages> = {
  'm6e-not-answering': ({ link, received }) =>
    received === 'late'
      ? `O módulo em ${link} responde demasiado devagar. Verificar a rede, o cabo e os adaptadores que haja pelo meio.`
      : `O módulo em ${link} não responde. ${ADVICE[received]}`,
  'm6e-set': ({ region, dbm, antennas }, texts) => {
    const settings = [
      ...(region === null ? [] : [`região ${region}`]),
      ...(dbm === null ? [] : [`${texts.number(dbm)} dBm`]),
      `antenas ${antennas.join(' + ')}`,
    ].join(', ');
    return `A estação configurou o módulo: ${settings}. Sem corrente esquece-o, e é configurado de novo na próxima ligação.`;
  },
  'm6e-no-region': 'O módulo não tem região, e sem ela não lê. Escolher aqui, nas definições do leitor, a região deste país.',
  'm6e-refuses': ({ setting, status }) => (setting === 'read' ? readingRefused(status) : settingRefused(SETTINGS[setting], status)),
  'm6e-stopped': 'O módulo deixou de ler e foi configurado de novo. Quem passou entretanto pode faltar. Verificar a sua alimentação.',
  'm6e-hot': 'O módulo está demasiado quente e lê menos. Dar-lhe sombra ou arrefecê-lo, ou baixar a sua potência.',
  'm6e-antenna': 'A antena devolve o que o módulo emite. Verificar se está ligada e é para esta frequência.',
  'm6e-fault': ({ status }) =>
    `O módulo comunica a falha ${hex(status)} enquanto lê. Se faltarem chips, tirar-lhe a corrente por um momento.`,
};

const ADVICE = {
  nothing: 'Verificar a alimentação, o cabo e a velocidade (115200).',
  noise: 'Envia dados ilegíveis: ou a velocidade está errada (115200), ou é outro tipo de leitor.',
} satisfies Readonly<Record<Exclude<M6eMessages['m6e-not-answering']['received'], 'late'>, string>>;

const SETTINGS: Readonly<Record<Exclude<M6eSetting, 'read'>, string>> = {
  protocol: 'o tipo de chips',
  region: 'a região',
  power: 'a potência',
  antennas: 'as antenas',
  filter: 'o aviso de cada leitura',
};

function settingRefused(what: string, status: number | null): string {
  return status === null ? `O módulo não responde ao definir ${what}.` : `O módulo não aceita ${what}: estado ${hex(status)}.`;
}

function readingRefused(status: number | null): string {
  return status === null
    ? 'O módulo não responde quando deve ler. A estação tenta de novo.'
    : `O módulo recusa ler: estado ${hex(status)}. Verificar região, potência e antenas nas suas definições aqui; a estação tenta de novo.`;
}

function hex(status: number): string {
  return status.toString(16).toUpperCase().padStart(4, '0');
}
