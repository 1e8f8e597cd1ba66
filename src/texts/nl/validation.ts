import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'een tekst',
  number: 'een getal',
  integer: 'een geheel getal',
  boolean: 'true of false',
  object: 'een object',
  array: 'een lijst',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'tekst',
  'application/x-www-form-urlencoded': 'formulier',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'een Excel-werkmap',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'moet bestaan uit namen van kolommen met komma’s ertussen, bijv. bib,name,tag',
  'line-list': 'moet bestaan uit regelnummers met komma’s ertussen, bijv. 3,17',
  key: 'mag alleen letters van A tot Z, cijfers, - en _ hebben',
  'participant-id': 'moet de ID van een deelnemer zijn, bijv. p12',
  'hex-digits': 'mag alleen cijfers en de letters A tot F hebben',
  'server-name': 'moet een hostnaam of een adres zijn, zonder https:// en zonder pad',
  'storage-word': 'mag alleen letters van A tot Z, cijfers en . _ / + = - hebben',
  'web-address': 'moet een webadres zijn zoals https://example.org/results, zonder gebruiker en wachtwoord',
  'webhook-secret': 'moet whsec_ en 24 tot 64 bytes als Base64 zijn',
  picture: 'moet een PNG- of JPEG-afbeelding als data-adres zijn',
  other: 'is niet zoals de beschrijving van deze interface zegt',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'ontbreekt',
  'unknown-field': 'is geen bekend veld',
  'wrong-type': ({ types }) => `moet ${types.map((type) => TYPES[type] ?? type).join(' of ')} zijn`,
  'not-an-instant': 'moet een datum en tijd volgens ISO 8601 met tijdzone zijn, bijv. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'moet een chip-ID zijn: 1 tot 128 afdrukbare tekens zonder spaties',
  'not-born': 'moet een jaar (1996), een datum (1996-05-31) of leeg zijn',
  'not-a-day': 'moet een dag van de kalender zijn, bijv. 2026-05-12',
  'wrong-format': ({ format }) => `moet het formaat ${format} hebben`,
  'not-an-option': ({ options }) => `moet een van deze zijn: ${options.map((option) => (option === '' ? 'leeg' : option)).join(', ')}`,
  'unknown-kind': 'is geen bekende soort',
  'control-characters': 'mag geen besturingstekens bevatten',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'mag niet leeg zijn' : `moet minstens ${counted(min, 'teken', 'tekens')} hebben`),
  'too-long': ({ max }) => `mag hoogstens ${counted(max, 'teken', 'tekens')} hebben`,
  'too-small': ({ min }, { number }) => `moet minstens ${number(min)} zijn`,
  'too-big': ({ max }, { number }) => `mag hoogstens ${number(max)} zijn`,
  'too-few-items': ({ min }) => `moet minstens ${counted(min, 'element', 'elementen')} hebben`,
  'repeated-items': 'mag niet twee keer hetzelfde element hebben',
  'too-many-items': ({ max }) => `mag hoogstens ${counted(max, 'element', 'elementen')} hebben`,
  'too-few-fields': ({ min }) => `moet minstens ${counted(min, 'veld', 'velden')} hebben`,
  'too-many-fields': ({ max }) => `mag hoogstens ${counted(max, 'veld', 'velden')} hebben`,
  'too-much-extra': ({ max }, { number }) => `mag hoogstens ${number(max)} tekens hebben in velden die deze interface niet kent`,
  'too-deep': ({ max }, { number }) => `mag niet meer dan ${number(max)} niveaus diep genest zijn`,
  'too-many-values': 'heeft meer lijsten, objecten, namen of waarden dan enige aanvraag van deze interface nodig heeft',
  'repeated-field': 'is twee keer opgegeven',
  'not-json': 'is geen geldige JSON',
  'not-utf8': 'is geen geldige UTF-8 en moet in UTF-8 worden verzonden',
  'wrong-length': 'heeft niet de lengte die Content-Length noemt',
  'wrong-body-type': ({ types }) =>
    `moet ${types.map((type) => `${BODIES[type]} zijn, gestuurd met de header Content-Type: ${type}`).join('; of ')}`,
  'only-with-body': ({ type }) => `betekent alleen iets met ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'is niet zoals de beschrijving van deze interface zegt',
};
