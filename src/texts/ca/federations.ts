import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Cognom',
  'uci-id': 'UCI ID',
  licence: 'Llicència',
  gender: 'Sexe',
  born: 'Data de naixement',
  nation: 'País',
  team: 'Equip',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID sense 11 xifres',
  licence: 'Llicència sense número',
  nation: 'País sense tres lletres',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} i ${more} més`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} sense indicar: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} de més d’un participant: ${list(bibs)}`,
  'name-split': ({ bibs }) => `La llista no separa nom i cognom, l’última paraula es pren com a cognom: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Sense lloc ni estat: ${list(bibs)}. Resoldre abans la cursa`,
  'left-out': ({ bibs }) => `Sense temps d’arribada, per això fora del fitxer: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'xip', 'xips')} sense participant, fora del fitxer`,
  'several-categories': ({ categories }, texts) => `El fitxer és d’una sola classificació. Triar-ne una: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `Per omplir a mà al fitxer: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) =>
    `${counted(finishers, 'participant arribat', 'participants arribats')}; se’n demanen almenys ${wanted}`,
  'no-distance': ({ bibs }) => `Distància desconeguda: ${list(bibs)}. Indicar a les regles la longitud d’una volta`,
  'equal-distance': ({ bibs }) =>
    `Mateixa distància, aquí ordenats per temps: ${list(bibs)}. El servei els pot ordenar d’una altra manera. Segons la seva guia, canviar una mica les distàncies al fitxer`,
  'not-official': 'Els resultats no estan declarats oficials',
  'nobody-listed': 'El fitxer quedaria buit: no hi ha ningú',
};
