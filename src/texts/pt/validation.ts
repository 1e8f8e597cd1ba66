import type { BodyType, JsonType, ValidationMessages, WantedText } from '../../http/validation.messages';
import type { MessageTexts } from '../catalogue';
import { counted } from './counted';

const TYPES: Readonly<Record<JsonType, string>> = {
  string: 'um texto',
  number: 'um número',
  integer: 'um número inteiro',
  boolean: 'true ou false',
  object: 'um objeto',
  array: 'uma lista',
  null: 'null',
};

const BODIES: Readonly<Record<BodyType, string>> = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'text/plain': 'texto',
  'application/x-www-form-urlencoded': 'formulário',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'um ficheiro do Excel',
};

const WANTED: Readonly<Record<WantedText, string>> = {
  'field-list': 'deve conter nomes de colunas separados por vírgulas, p. ex. bib,name,tag',
  'line-list': 'deve conter números de linha separados por vírgulas, p. ex. 3,17',
  key: 'só pode ter letras de A a Z, algarismos, - e _',
  'participant-id': 'deve ser o ID de um participante, p. ex. p12',
  'hex-digits': 'só pode ter algarismos e as letras de A a F',
  'server-name': 'deve ser um nome de servidor ou um endereço, sem https:// e sem caminho',
  'storage-word': 'só pode ter letras de A a Z, algarismos e . _ / + = -',
  'web-address': 'deve ser um endereço web como https://example.org/results, sem utilizador nem palavra-passe',
  'webhook-secret': 'deve ser whsec_ e 24 a 64 bytes em Base64',
  picture: 'deve ser uma imagem PNG ou JPEG como endereço de dados',
  other: 'não está como a descrição desta interface diz',
};

/** Each text continues the name of a field, without a full stop. */
export const validationTexts: MessageTexts<ValidationMessages> = {
  missing: 'está em falta',
  'unknown-field': 'não é um campo conhecido',
  'wrong-type': ({ types }) => `deve ser ${types.map((type) => TYPES[type] ?? type).join(' ou ')}`,
  'not-an-instant': 'deve ser uma data e hora ISO 8601 com fuso horário, p. ex. 2026-05-12T18:05:00.123Z',
  'not-a-tag': 'deve ser um ID de chip: 1 a 128 caracteres imprimíveis sem espaços',
  'not-born': 'deve ser um ano (1996), uma data (1996-05-31), ou ficar em branco',
  'not-a-day': 'deve ser um dia do calendário, p. ex. 2026-05-12',
  'wrong-format': ({ format }) => `deve ter o formato ${format}`,
  'not-an-option': ({ options }) => `deve ser um de: ${options.map((option) => (option === '' ? 'vazio' : option)).join(', ')}`,
  'unknown-kind': 'não é um tipo conhecido',
  'control-characters': 'não pode conter caracteres de controlo',
  'wrong-pattern': ({ wanted }) => WANTED[wanted],
  'too-short': ({ min }) => (min === 1 ? 'não pode ficar em branco' : `deve ter pelo menos ${counted(min, 'carácter', 'caracteres')}`),
  'too-long': ({ max }) => `pode ter no máximo ${counted(max, 'carácter', 'caracteres')}`,
  'too-small': ({ min }, { number }) => `deve ser pelo menos ${number(min)}`,
  'too-big': ({ max }, { number }) => `pode ser no máximo ${number(max)}`,
  'too-few-items': ({ min }) => `deve ter pelo menos ${counted(min, 'elemento', 'elementos')}`,
  'repeated-items': 'não pode ter o mesmo elemento duas vezes',
  'too-many-items': ({ max }) => `pode ter no máximo ${counted(max, 'elemento', 'elementos')}`,
  'too-few-fields': ({ min }) => `deve ter pelo menos ${counted(min, 'campo', 'campos')}`,
  'too-many-fields': ({ max }) => `pode ter no máximo ${counted(max, 'campo', 'campos')}`,
  'too-much-extra': ({ max }, { number }) => `pode ter no máximo ${number(max)} caracteres em campos que esta interface não define`,
  'too-deep': ({ max }, { number }) => `não pode ter mais de ${number(max)} níveis de profundidade`,
  'too-many-values': 'tem mais listas, objetos, nomes ou valores do que qualquer pedido desta interface precisa',
  'repeated-field': 'está indicado duas vezes',
  'not-json': 'não é JSON válido',
  'not-utf8': 'não é UTF-8 válido e tem de ser enviado em UTF-8',
  'wrong-length': 'não tem o comprimento que Content-Length indica',
  'wrong-body-type': ({ types }) =>
    `deve ser ${types.map((type) => `${BODIES[type]}, enviado com o cabeçalho Content-Type: ${type}`).join('; ou ')}`,
  'only-with-body': ({ type }) => `só tem significado com ${BODIES[type]} (Content-Type: ${type})`,
  'not-as-described': 'não está como a descrição desta interface diz',
};
