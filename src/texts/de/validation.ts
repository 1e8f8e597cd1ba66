import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  integer: 'eine ganze Zahl',
  boolean: 'true oder false',
  object: 'ein Objekt',
  array: 'eine Liste',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'Text',
  'application/x-www-form-urlencoded': 'Formular',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'eine Excel-Arbeitsmappe',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'muss aus Namen von Spalten mit Kommas dazwischen bestehen, z. B. bib,name,tag',
  'line-list': 'muss aus Zeilennummern mit Kommas dazwischen bestehen, z. B. 3,17',
  key: 'darf nur Buchstaben von A bis Z, Ziffern, - und _ haben',
  'participant-id': 'muss die ID eines Teilnehmers sein, z. B. p12',
  'hex-digits': 'darf nur Ziffern und die Buchstaben A bis F haben',
  'server-name': 'muss ein Rechnername oder eine Adresse sein, ohne https:// und ohne Pfad',
  'storage-word': 'darf nur Buchstaben von A bis Z, Ziffern und . _ / + = - haben',
  'web-address': 'muss eine Webadresse wie https://example.org/results sein, ohne Benutzer und Passwort',
  'webhook-secret': 'muss whsec_ und 24 bis 64 Bytes als Base64 sein',
  picture: 'muss ein PNG- oder JPEG-Bild als Datenadresse sein',
  other: 'entspricht nicht der Beschreibung dieser Schnittstelle',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'fehlt',
  'unknown-field': 'ist kein bekanntes Feld',
  'wrong-type': ({ types }) => `muss ${types.map((type) => TYPES[type] ?? type).join(' oder ')} sein`,
  'not-an-instant': 'muss Datum und Uhrzeit nach ISO 8601 mit Zeitzone sein, z. B. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'muss eine Chip-ID sein: 1 bis 128 druckbare Zeichen ohne Leerzeichen',
  'not-born': 'muss ein Jahr (1996), ein Datum (1996-05-31) oder leer sein',
  'not-a-day': 'muss ein Tag des Kalenders sein, z. B. 2026-05-12',
  'wrong-format': ({ format }) => `muss das Format ${format} haben`,
  'not-an-option': ({ options }) => `muss eines davon sein: ${options.map((option) => (option === '' ? 'leer' : option)).join(', ')}`,
  'unknown-kind': 'ist keine bekannte Art',
  'control-characters': 'darf keine Steuerzeichen enthalten',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'darf nicht leer sein' : `muss mindestens ${counted(min, 'Zeichen', 'Zeichen')} haben`),
  'too-long': ({ max }) => `darf höchstens ${counted(max, 'Zeichen', 'Zeichen')} haben`,
  'too-small': ({ min }, { number }) => `muss mindestens ${number(min)} sein`,
  'too-big': ({ max }, { number }) => `darf höchstens ${number(max)} sein`,
  'too-few-items': ({ min }) => `muss mindestens ${counted(min, 'Eintrag', 'Einträge')} haben`,
  'repeated-items': 'darf keinen Eintrag doppelt haben',
  'too-many-items': ({ max }) => `darf höchstens ${counted(max, 'Eintrag', 'Einträge')} haben`,
  'too-few-fields': ({ min }) => `muss mindestens ${counted(min, 'Feld', 'Felder')} haben`,
  'too-many-fields': ({ max }) => `darf höchstens ${counted(max, 'Feld', 'Felder')} haben`,
  'too-much-extra': ({ max }, { number }) => `darf höchstens ${number(max)} Zeichen in Feldern haben, die diese Schnittstelle nicht kennt`,
  'too-deep': ({ max }, { number }) => `darf nicht tiefer als ${number(max)} Ebenen verschachtelt sein`,
  'too-many-values': 'hat mehr Listen, Objekte, Namen oder Werte, als irgendeine Anfrage dieser Schnittstelle braucht',
  'repeated-field': 'ist doppelt angegeben',
  'not-json': 'ist kein gültiges JSON',
  'not-utf8': 'ist kein gültiges UTF-8 und muss in UTF-8 gesendet werden',
  'wrong-length': 'hat nicht die Länge, die Content-Length angibt',
  'wrong-body-type': ({ types }) =>
    `muss ${types.map((type) => `${BODIES[type]} sein, gesendet mit dem Header Content-Type: ${type}`).join('; oder ')}`,
  'only-with-body': ({ type }) => `bedeutet nur mit ${BODIES[type]} etwas (Content-Type: ${type})`,
  'not-as-described': 'entspricht nicht der Beschreibung dieser Schnittstelle',
};
