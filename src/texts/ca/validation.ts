import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'un text',
  number: 'un nombre',
  integer: 'un nombre enter',
  boolean: 'true o false',
  object: 'un objecte',
  array: 'una llista',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'text',
  'application/x-www-form-urlencoded': 'formulari',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'un llibre d’Excel',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'ha de contenir noms de columnes separats per comes, p. ex. bib,name,tag',
  'line-list': 'ha de contenir números de línia separats per comes, p. ex. 3,17',
  key: 'només pot tenir lletres de la A a la Z, xifres, - i _',
  'participant-id': 'ha de ser l’ID d’un participant, p. ex. p12',
  'hex-digits': 'només pot tenir xifres i les lletres de la A a la F',
  'server-name': 'ha de ser un nom d’equip o una adreça, sense https:// ni camí',
  'storage-word': 'només pot tenir lletres de la A a la Z, xifres i . _ / + = -',
  'web-address': 'ha de ser una adreça web com https://example.org/results, sense usuari ni contrasenya',
  'webhook-secret': 'ha de ser whsec_ i de 24 a 64 bytes en Base64',
  picture: 'ha de ser una imatge PNG o JPEG com a adreça de dades',
  other: 'no s’ajusta a la descripció d’aquesta interfície',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'falta',
  'unknown-field': 'no és un camp conegut',
  'wrong-type': ({ types }) => `ha de ser ${types.map((type) => TYPES[type] ?? type).join(' o ')}`,
  'not-an-instant': 'ha de ser data i hora ISO 8601 amb zona horària, p. ex. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'ha de ser un ID de xip: d’1 a 128 caràcters imprimibles sense espais',
  'not-born': 'ha de ser un any (1996), una data (1996-05-31) o estar buit',
  'not-a-day': 'ha de ser un dia del calendari, p. ex. 2026-05-12',
  'wrong-format': ({ format }) => `ha de tenir el format ${format}`,
  'not-an-option': ({ options }) =>
    `ha de ser un d’aquests valors: ${options.map((option) => (option === '' ? 'buit' : option)).join(', ')}`,
  'unknown-kind': 'no és un tipus conegut',
  'control-characters': 'no ha de contenir caràcters de control',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'no ha d’estar buit' : `ha de tenir almenys ${counted(min, 'caràcter', 'caràcters')}`),
  'too-long': ({ max }) => `ha de tenir com a màxim ${counted(max, 'caràcter', 'caràcters')}`,
  'too-small': ({ min }, { number }) => `ha de ser almenys ${number(min)}`,
  'too-big': ({ max }, { number }) => `ha de ser com a màxim ${number(max)}`,
  'too-few-items': ({ min }) => `ha de tenir almenys ${counted(min, 'element', 'elements')}`,
  'repeated-items': 'no ha de tenir dues vegades el mateix element',
  'too-many-items': ({ max }) => `ha de tenir com a màxim ${counted(max, 'element', 'elements')}`,
  'too-few-fields': ({ min }) => `ha de tenir almenys ${counted(min, 'camp', 'camps')}`,
  'too-many-fields': ({ max }) => `ha de tenir com a màxim ${counted(max, 'camp', 'camps')}`,
  'too-much-extra': ({ max }, { number }) => `ha de tenir com a màxim ${number(max)} caràcters en camps que aquesta interfície no defineix`,
  'too-deep': ({ max }, { number }) => `no ha de tenir més de ${number(max)} nivells de niament`,
  'too-many-values': 'té més llistes, objectes, noms o valors dels que necessita qualsevol petició d’aquesta interfície',
  'repeated-field': 's’ha indicat dues vegades',
  'not-json': 'no és JSON vàlid',
  'not-utf8': 'no és UTF-8 vàlid i s’ha d’enviar en UTF-8',
  'wrong-length': 'no té la longitud que indica Content-Length',
  'wrong-body-type': ({ types }) =>
    `ha de ser ${types.map((type) => `${BODIES[type]}, enviat amb la capçalera Content-Type: ${type}`).join('; o ')}`,
  'only-with-body': ({ type }) => `només té sentit amb ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'no s’ajusta a la descripció d’aquesta interfície',
};
