import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'un texte',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'true ou false',
  object: 'un objet',
  array: 'une liste',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'du JSON',
  'text/csv': 'du CSV',
  'text/plain': 'du texte',
  'application/x-www-form-urlencoded': 'un formulaire',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'un classeur Excel',
};

const characters = (count: number): string => counted(count, 'caractère', 'caractères');
const items = (count: number): string => counted(count, 'élément', 'éléments');
const fields = (count: number): string => counted(count, 'champ', 'champs');

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'doit contenir des noms de colonnes séparés par des virgules, p. ex. bib,name,tag',
  'line-list': 'doit contenir des numéros de ligne séparés par des virgules, p. ex. 3,17',
  key: 'ne peut avoir que des lettres de A à Z, des chiffres, - et _',
  'participant-id': 'doit être l’identifiant d’un participant, p. ex. p12',
  'hex-digits': 'ne peut avoir que des chiffres et les lettres de A à F',
  'server-name': 'doit être un nom d’hôte ou une adresse, sans https:// ni chemin',
  'storage-word': 'ne peut avoir que des lettres de A à Z, des chiffres et . _ / + = -',
  'web-address': 'doit être une adresse web comme https://example.org/results, sans utilisateur ni mot de passe',
  'webhook-secret': 'doit être whsec_ suivi de 24 à 64 octets en Base64',
  picture: 'doit être une image PNG ou JPEG sous forme d’adresse de données',
  other: 'ne correspond pas à la description de cette interface',
};

/** Each text continues the name of a field, without a full stop; none depends on the gender of the name. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'manque',
  'unknown-field': 'n’est pas un champ connu',
  'wrong-type': ({ types }) => `doit être ${types.map((type) => TYPES[type] ?? type).join(' ou ')}`,
  'not-an-instant': 'doit être une date avec heure et fuseau ISO-8601, p. ex. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'doit être un identifiant de puce : de 1 à 128 caractères imprimables sans espace',
  'not-born': 'doit être une année (1996), une date du calendrier (1996-05-31), ou rester vide',
  'not-a-day': 'doit être un jour du calendrier, p. ex. 2026-05-12',
  'wrong-format': ({ format }) => `doit avoir le format ${format}`,
  'not-an-option': ({ options }) =>
    `doit être l’une de ces valeurs : ${options.map((option) => (option === '' ? 'vide' : option)).join(', ')}`,
  'unknown-kind': 'n’est pas une sorte connue',
  'control-characters': 'ne doit pas contenir de caractères de contrôle',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'ne doit pas être vide' : `doit avoir au moins ${characters(min)}`),
  'too-long': ({ max }) => `doit avoir au plus ${characters(max)}`,
  'too-small': ({ min }, { number }) => `doit valoir au moins ${number(min)}`,
  'too-big': ({ max }, { number }) => `doit valoir au plus ${number(max)}`,
  'too-few-items': ({ min }) => `doit avoir au moins ${items(min)}`,
  'repeated-items': 'ne doit pas contenir deux fois le même élément',
  'too-many-items': ({ max }) => `doit avoir au plus ${items(max)}`,
  'too-few-fields': ({ min }) => `doit avoir au moins ${fields(min)}`,
  'too-many-fields': ({ max }) => `doit avoir au plus ${fields(max)}`,
  'too-much-extra': ({ max }) => `doit avoir au plus ${characters(max)} dans les champs que cette interface ne définit pas`,
  'too-deep': ({ max }) => `ne doit pas être imbriqué sur plus de ${counted(max, 'niveau', 'niveaux')}`,
  'too-many-values': 'a plus de listes, d’objets, de noms ou de valeurs qu’aucune requête de cette interface n’en demande',
  'repeated-field': 'est indiqué deux fois',
  'not-json': 'n’est pas du JSON valable',
  'not-utf8': 'n’est pas de l’UTF-8 valable et doit être envoyé en UTF-8',
  'wrong-length': 'n’a pas la longueur annoncée par Content-Length',
  'wrong-body-type': ({ types }) =>
    `doit être ${types.map((type) => `${BODIES[type]}, avec l’en-tête Content-Type: ${type}`).join(' ; ou ')}`,
  'only-with-body': ({ type }) => `n’a de sens qu’avec ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'ne correspond pas à la description de cette interface',
};
