import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'un testo',
  number: 'un numero',
  integer: 'un numero intero',
  boolean: 'true o false',
  object: 'un oggetto',
  array: 'un elenco',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'testo',
  'application/x-www-form-urlencoded': 'modulo',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'una cartella di lavoro Excel',
};

const characters = (count: number): string => counted(count, 'carattere', 'caratteri');
const items = (count: number): string => counted(count, 'elemento', 'elementi');
const fields = (count: number): string => counted(count, 'campo', 'campi');

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'deve contenere nomi di colonne separati da virgole, ad es. bib,name,tag',
  'line-list': 'deve contenere numeri di riga separati da virgole, ad es. 3,17',
  key: 'può avere solo lettere dalla A alla Z, cifre, - e _',
  'participant-id': 'deve essere l’ID di un partecipante, ad es. p12',
  'hex-digits': 'può avere solo cifre e le lettere dalla A alla F',
  'server-name': 'deve essere un nome host o un indirizzo, senza https:// e senza percorso',
  'storage-word': 'può avere solo lettere dalla A alla Z, cifre e . _ / + = -',
  'web-address': 'deve essere un indirizzo web come https://example.org/results, senza utente e password',
  'webhook-secret': 'deve essere whsec_ e da 24 a 64 byte in Base64',
  picture: 'deve essere un’immagine PNG o JPEG come indirizzo dati',
  other: 'non corrisponde alla descrizione di questa interfaccia',
};

/** Each text continues the name of a field, without a full stop; none depends on the gender of the name. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'manca',
  'unknown-field': 'non è un campo noto',
  'wrong-type': ({ types }) => `deve essere ${types.map((type) => TYPES[type] ?? type).join(' o ')}`,
  'not-an-instant': 'deve essere una data e ora ISO-8601 con fuso orario, ad es. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'deve essere un identificativo di chip: da 1 a 128 caratteri stampabili senza spazi',
  'not-born': 'deve essere un anno (1996), una data del calendario (1996-05-31) o restare vuoto',
  'not-a-day': 'deve essere un giorno del calendario, ad es. 2026-05-12',
  'wrong-format': ({ format }) => `deve avere il formato ${format}`,
  'not-an-option': ({ options }) =>
    `deve essere uno di questi valori: ${options.map((option) => (option === '' ? 'vuoto' : option)).join(', ')}`,
  'unknown-kind': 'non è un tipo noto',
  'control-characters': 'non deve contenere caratteri di controllo',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'non deve restare vuoto' : `deve avere almeno ${characters(min)}`),
  'too-long': ({ max }) => `deve avere al massimo ${characters(max)}`,
  'too-small': ({ min }, { number }) => `deve valere almeno ${number(min)}`,
  'too-big': ({ max }, { number }) => `deve valere al massimo ${number(max)}`,
  'too-few-items': ({ min }) => `deve avere almeno ${items(min)}`,
  'repeated-items': 'non deve contenere due volte lo stesso elemento',
  'too-many-items': ({ max }) => `deve avere al massimo ${items(max)}`,
  'too-few-fields': ({ min }) => `deve avere almeno ${fields(min)}`,
  'too-many-fields': ({ max }) => `deve avere al massimo ${fields(max)}`,
  'too-much-extra': ({ max }) => `deve avere al massimo ${characters(max)} nei campi che questa interfaccia non definisce`,
  'too-deep': ({ max }) => `non deve avere più di ${counted(max, 'livello', 'livelli')} di annidamento`,
  'too-many-values': 'ha più elenchi, oggetti, nomi o valori di quanti ne richieda qualsiasi richiesta di questa interfaccia',
  'repeated-field': 'è indicato due volte',
  'not-json': 'non è JSON valido',
  'not-utf8': 'non è UTF-8 valido e va inviato in UTF-8',
  'wrong-length': 'non ha la lunghezza indicata da Content-Length',
  'wrong-body-type': ({ types }) =>
    `deve essere ${types.map((type) => `${BODIES[type]}, con l’intestazione Content-Type: ${type}`).join('; oppure ')}`,
  'only-with-body': ({ type }) => `ha senso solo con ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'non corrisponde alla descrizione di questa interfaccia',
};
