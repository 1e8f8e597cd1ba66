import type { DecoderFault, RaceResultMessages } from '../../../readers/raceresult/raceresult.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a RACE RESULT decoder reports, in Portuguese. */
export const raceResultTexts: MessageTexts<RaceResultMessages> = {
  'raceresult-status': (status, texts) => `Descodificador: ${parts(status, texts).join(', ')}.`,
  'raceresult-not-timing':
    'O descodificador não está em modo de cronometragem: não guarda passagens nem as envia. Iniciá-lo aqui, ou iniciar o modo de cronometragem no descodificador.',
  'raceresult-battery': ({ charge }, texts) =>
    `A bateria do descodificador tem ${texts.number(charge)} %, e não há corrente. Ligá-lo à tomada.`,
  'raceresult-fault': ({ faults }, texts) =>
    `O descodificador indica uma avaria: ${texts.list(faults.map((fault) => FAULTS[fault]))}. Ver o seu ecrã.`,
  'raceresult-new-file': ({ file, before }) =>
    `O descodificador começou um novo ficheiro${file === null ? '' : ` (${file})`} enquanto a estação não estava ligada. As últimas passagens que guardou no ficheiro anterior${before === null ? '' : ` (${before})`} não foram enviadas: verificar se faltam voltas, ou obtê-las com o programa do próprio descodificador.`,
  'raceresult-new-protocol': ({ version }) =>
    `O descodificador só fala o protocolo ${version} ou mais recente, que a estação não conhece. Verificar com um chip se as passagens chegam com a hora certa, ou atualizar a estação.`,
  'raceresult-no-push':
    'Este descodificador não envia as passagens por si. A estação pede-as a cada segundo; as horas são igualmente exatas.',
  'raceresult-other-device': ({ link }) =>
    `O aparelho em ${link} não responde como os descodificadores RACE RESULT. Verificar o endereço e a porta (3601).`,
};

const FAULTS: Readonly<Record<DecoderFault, string>> = {
  uhf: 'unidade UHF',
  loop: 'anel ativo',
  'loop-limit': 'limite do anel ativo',
  'active-lost': 'ligação à extensão ativa',
  'gps-time': 'hora do GPS',
  gps: 'GPS',
  'active-time': 'hora da extensão ativa',
};

function parts({ isTiming, file, battery, hasPower }: RaceResultMessages['raceresult-status'], texts: Writer): readonly string[] {
  return [
    ...(isTiming === null ? [] : [isTiming ? 'modo de cronometragem ligado' : 'modo de cronometragem desligado']),
    ...(file === null ? [] : [`ficheiro ${file}`]),
    ...(battery === null ? [] : [`bateria ${texts.number(battery)} %`]),
    ...(hasPower === null ? [] : [hasPower ? 'ligado à corrente' : 'sem corrente']),
  ];
}
