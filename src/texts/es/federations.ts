import type { AskedDetail, FederationMessages } from '../../exports/federations/federation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const details: Readonly<Record<AskedDetail, string>> = {
  name: 'Apellido',
  'uci-id': 'UCI ID',
  licence: 'Licencia',
  gender: 'Sexo',
  born: 'Fecha de nacimiento',
  nation: 'País',
  team: 'Equipo',
};

const FORM: Readonly<Partial<Record<AskedDetail, string>>> = {
  'uci-id': 'UCI ID sin 11 cifras',
  licence: 'Licencia sin número',
  nation: 'País sin tres letras',
};

/** More would hide the other findings. */
const MAX_BIBS = 20;

function list(bibs: readonly string[]): string {
  const more = bibs.length - MAX_BIBS;
  return more <= 0 ? bibs.join(', ') : `${bibs.slice(0, MAX_BIBS).join(', ')} y ${more} más`;
}

/** What the check of a file for a federation found. */
export const federationTexts: MessageTexts<FederationMessages> = {
  missing: ({ detail, bibs }) => `${details[detail]} sin indicar: ${list(bibs)}`,
  malformed: ({ detail, bibs }) => `${FORM[detail] ?? details[detail]}: ${list(bibs)}`,
  duplicate: ({ detail, bibs }) => `${details[detail]} de más de un participante: ${list(bibs)}`,
  'name-split': ({ bibs }) => `La lista no separa nombre y apellido, la última palabra se toma como apellido: ${list(bibs)}`,
  'no-result': ({ bibs }) => `Sin puesto ni estado: ${list(bibs)}. Resolver antes la carrera`,
  'left-out': ({ bibs }) => `Sin tiempo de meta, por eso fuera del archivo: ${list(bibs)}`,
  'unknown-tags': ({ tags }) => `${counted(tags, 'chip', 'chips')} sin participante, fuera del archivo`,
  'several-categories': ({ categories }, texts) => `El archivo es de una sola clasificación. Elegir una: ${texts.list(categories)}`,
  'fill-in': ({ fields }, texts) => `Para rellenar a mano en el archivo: ${texts.list(fields)}`,
  'too-few-finishers': ({ finishers, wanted }) =>
    `${counted(finishers, 'participante en meta', 'participantes en meta')}; se piden al menos ${wanted}`,
  'no-distance': ({ bibs }) => `Distancia desconocida: ${list(bibs)}. Indicar en las reglas la longitud de una vuelta`,
  'equal-distance': ({ bibs }) =>
    `Misma distancia, aquí ordenados por tiempo: ${list(bibs)}. El servicio puede ordenarlos de otro modo. Según su guía, cambiar un poco las distancias en el archivo`,
  'not-official': 'Los resultados no están declarados oficiales',
  'nobody-listed': 'El archivo quedaría vacío: no contiene a nadie',
};
