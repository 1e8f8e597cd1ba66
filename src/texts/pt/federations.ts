import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Apelido',
  'uci-id': 'UCI ID',
  licence: 'Licença',
  gender: 'Sexo',
  born: 'Data de nascimento',
  nation: 'País',
  team: 'Equipa',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID sem 11 algarismos',
  licence: 'Licença sem número',
  nation: 'País sem três letras',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} e mais ${more}`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} em falta: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} de mais de um participante: ${list(bibs)}`,
  'name-split': ({ bibs }) => `O nome próprio e o apelido não estão separados na lista, a última palavra vale como apelido: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Nem lugar nem estado: ${list(bibs)}. Resolver primeiro a prova`,
  'left-out': ({ bibs }) => `Sem tempo de chegada, por isso fora do ficheiro: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'chip', 'chips')} sem participante, fora do ficheiro`,
  'several-categories': ({ categories }, texts) => `O ficheiro contém uma só classificação. Escolher uma de: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `A preencher à mão no ficheiro: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) =>
    `${counted(finishers, 'participante chegou', 'participantes chegaram')} à meta; exigidos pelo menos ${wanted}`,
  'no-distance': ({ bibs }) => `Distância desconhecida: ${list(bibs)}. Indicar nas regras o comprimento de uma volta`,
  'equal-distance': ({ bibs }) =>
    `Mesma distância, aqui ordenados por tempo: ${list(bibs)}. O serviço pode ordená-los de outra forma. Segundo o seu guia, alterar ligeiramente as distâncias no ficheiro`,
  'not-official': 'Os resultados não estão declarados oficiais',
  'nobody-listed': 'O ficheiro ficaria vazio: não inclui ninguém',
};
