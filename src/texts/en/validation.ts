import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'text',
  'application/x-www-form-urlencoded': 'form',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'an Excel workbook',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'must be names of columns with commas between, e.g. bib,name,tag',
  'line-list': 'must be numbers of lines with commas between, e.g. 3,17',
  key: 'may have letters from A to Z, digits, - and _ only',
  'participant-id': 'must be the ID of a rider, e.g. p12',
  'hex-digits': 'may have digits and the letters A to F only',
  'server-name': 'must be a host name or an address, without https:// and without a path',
  'storage-word': 'may have letters from A to Z, digits and . _ / + = - only',
  'web-address': 'must be a web address such as https://example.org/results, without user and password',
  'webhook-secret': 'must be whsec_ and 24 to 64 bytes as Base64',
  picture: 'must be a PNG or JPEG picture as a data address',
  other: 'is not as the description of this interface says',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'is missing',
  'unknown-field': 'is not a known field',
  'wrong-type': ({ types }) => `must be ${types.map((type) => TYPES[type] ?? type).join(' or ')}`,
  'not-an-instant': 'must be an ISO-8601 date-time with time zone, e.g. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'must be a tag id: 1 to 128 printable characters without spaces',
  'not-born': 'must be a year (1996) or a date of the calendar (1996-05-31), or empty',
  'not-a-day': 'must be a day of the calendar, e.g. 2026-05-12',
  'wrong-format': ({ format }) => `must have the format ${format}`,
  'not-an-option': ({ options }) => `must be one of: ${options.map((option) => (option === '' ? 'empty' : option)).join(', ')}`,
  'unknown-kind': 'is not a known kind',
  'control-characters': 'must not contain control characters',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }, { number, plural }) =>
    min === 1 ? 'must not be empty' : `must have at least ${number(min)} ${plural(min, { one: 'character', other: 'characters' })}`,
  'too-long': ({ max }, { number, plural }) => `must have at most ${number(max)} ${plural(max, { one: 'character', other: 'characters' })}`,
  'too-small': ({ min }, { number }) => `must be at least ${number(min)}`,
  'too-big': ({ max }, { number }) => `must be at most ${number(max)}`,
  'too-few-items': ({ min }, { number, plural }) => `must have at least ${number(min)} ${plural(min, { one: 'item', other: 'items' })}`,
  'repeated-items': 'must not have the same item twice',
  'too-many-items': ({ max }, { number, plural }) => `must have at most ${number(max)} ${plural(max, { one: 'item', other: 'items' })}`,
  'too-few-fields': ({ min }, { number, plural }) => `must have at least ${number(min)} ${plural(min, { one: 'field', other: 'fields' })}`,
  'too-many-fields': ({ max }, { number, plural }) => `must have at most ${number(max)} ${plural(max, { one: 'field', other: 'fields' })}`,
  'too-much-extra': ({ max }, { number }) => `must have at most ${number(max)} characters in fields that this interface does not define`,
  'too-deep': ({ max }, { number }) => `must not be nested more than ${number(max)} levels deep`,
  'too-many-values': 'has more lists, objects, names or values than any request of this interface needs',
  'repeated-field': 'is given twice',
  'not-json': 'is not valid JSON',
  'not-utf8': 'is not valid UTF-8 and has to be sent in UTF-8',
  'wrong-length': 'does not have the length that Content-Length states',
  'wrong-body-type': ({ types }) =>
    `must be ${types.map((type) => `${BODIES[type]}, sent with the header Content-Type: ${type}`).join('; or ')}`,
  'only-with-body': ({ type }) => `means something only with ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'is not as the description of this interface says',
};
