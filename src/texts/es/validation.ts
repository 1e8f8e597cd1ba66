import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'un texto',
  number: 'un número',
  integer: 'un número entero',
  boolean: 'true o false',
  object: 'un objeto',
  array: 'una lista',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'texto',
  'application/x-www-form-urlencoded': 'formulario',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'un libro de Excel',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'debe contener nombres de columnas separados por comas, p. ej. bib,name,tag',
  'line-list': 'debe contener números de línea separados por comas, p. ej. 3,17',
  key: 'solo puede tener letras de la A a la Z, cifras, - y _',
  'participant-id': 'debe ser el ID de un participante, p. ej. p12',
  'hex-digits': 'solo puede tener cifras y las letras de la A a la F',
  'server-name': 'debe ser un nombre de equipo o una dirección, sin https:// y sin ruta',
  'storage-word': 'solo puede tener letras de la A a la Z, cifras y . _ / + = -',
  'web-address': 'debe ser una dirección web como https://example.org/results, sin usuario ni contraseña',
  'webhook-secret': 'debe ser whsec_ y de 24 a 64 bytes en Base64',
  picture: 'debe ser una imagen PNG o JPEG como dirección de datos',
  other: 'no se ajusta a la descripción de esta interfaz',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'falta',
  'unknown-field': 'no es un campo conocido',
  'wrong-type': ({ types }) => `debe ser ${types.map((type) => TYPES[type] ?? type).join(' o ')}`,
  'not-an-instant': 'debe ser fecha y hora ISO 8601 con zona horaria, p. ej. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'debe ser un ID de chip: de 1 a 128 caracteres imprimibles sin espacios',
  'not-born': 'debe ser un año (1996), una fecha (1996-05-31) o estar vacío',
  'not-a-day': 'debe ser un día del calendario, p. ej. 2026-05-12',
  'wrong-format': ({ format }) => `debe tener el formato ${format}`,
  'not-an-option': ({ options }) =>
    `debe ser uno de estos valores: ${options.map((option) => (option === '' ? 'vacío' : option)).join(', ')}`,
  'unknown-kind': 'no es un tipo conocido',
  'control-characters': 'no debe contener caracteres de control',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'no debe estar vacío' : `debe tener al menos ${counted(min, 'carácter', 'caracteres')}`),
  'too-long': ({ max }) => `debe tener como máximo ${counted(max, 'carácter', 'caracteres')}`,
  'too-small': ({ min }, { number }) => `debe ser al menos ${number(min)}`,
  'too-big': ({ max }, { number }) => `debe ser como máximo ${number(max)}`,
  'too-few-items': ({ min }) => `debe tener al menos ${counted(min, 'elemento', 'elementos')}`,
  'repeated-items': 'no debe tener dos veces el mismo elemento',
  'too-many-items': ({ max }) => `debe tener como máximo ${counted(max, 'elemento', 'elementos')}`,
  'too-few-fields': ({ min }) => `debe tener al menos ${counted(min, 'campo', 'campos')}`,
  'too-many-fields': ({ max }) => `debe tener como máximo ${counted(max, 'campo', 'campos')}`,
  'too-much-extra': ({ max }, { number }) => `debe tener como máximo ${number(max)} caracteres en campos que esta interfaz no define`,
  'too-deep': ({ max }, { number }) => `no debe tener más de ${number(max)} niveles de anidamiento`,
  'too-many-values': 'tiene más listas, objetos, nombres o valores de los que necesita cualquier petición de esta interfaz',
  'repeated-field': 'se ha indicado dos veces',
  'not-json': 'no es JSON válido',
  'not-utf8': 'no es UTF-8 válido y debe enviarse en UTF-8',
  'wrong-length': 'no tiene la longitud que indica Content-Length',
  'wrong-body-type': ({ types }) =>
    `debe ser ${types.map((type) => `${BODIES[type]}, enviado con la cabecera Content-Type: ${type}`).join('; o ')}`,
  'only-with-body': ({ type }) => `solo tiene sentido con ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'no se ajusta a la descripción de esta interfaz',
};
