import type { ErrorObject } from 'ajv/dist/2020';
import { NO_PARAMS } from '../domain/model/message';
import { document } from './contract';
import type { JsonType, RequestPlace, ValidationMessage, WantedText } from './validation.messages';

/** One thing that is wrong with a request: where, and what. */
export type ValidationIssue = RequestPlace & ValidationMessage;

/** How many issues an answer lists at most: a sender with more has one fault in its program. */
export const MAX_ISSUES = 100;

/** The longest way to a field in an answer, in characters. */
const MAX_FIELD_LENGTH = 200;

/** Texts of one line and of several: no control characters. */
const PLAIN_TEXTS = ['Text', 'SheetNotes'];

/** What a text must be that has the pattern of a schema of the contract. A test holds this list against the contract. */
const WANTED: Readonly<Record<string, WantedText>> = {
  FieldList: 'field-list',
  LineList: 'line-list',
  CommandKey: 'key',
  ReportKey: 'key',
  ParticipantId: 'participant-id',
  TagBeginning: 'hex-digits',
  ServerName: 'server-name',
  S3Word: 'storage-word',
  WebFolder: 'web-address',
  WebhookUrl: 'web-address',
  WebhookSecret: 'webhook-secret',
  Logo: 'picture',
};

const PLAIN_PATTERNS = new Set(PLAIN_TEXTS.map(patternOf));
const BY_PATTERN = new Map(Object.entries(WANTED).map(([schema, wanted]) => [patternOf(schema), wanted]));

function patternOf(schema: string): unknown {
  return document.components.schemas[schema]?.['pattern'];
}

/** What Ajv found, as messages; one for each place, because the first error of a place causes the others. */
export function issuesOf(errors: readonly ErrorObject[]): readonly ValidationIssue[] {
  const byField = new Map<string, ValidationIssue>();
  for (const error of errors) {
    if (byField.size >= MAX_ISSUES) break;
    const field = fieldOf(error);
    if (!byField.has(field)) byField.set(field, { field, ...messageOf(error) });
  }
  return [...byField.values()];
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.split('/').slice(1).map(unescaped);
  const inside =
    error.params.missingProperty ?? error.params.additionalProperty ?? (error.keyword === 'discriminator' ? error.params.tag : undefined);
  return [...path, ...(typeof inside === 'string' ? [inside] : [])].join('.').slice(0, MAX_FIELD_LENGTH);
}

/** A step of a JSON pointer as it was before it was escaped. */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Every keyword that the contract uses has its message; a test holds this list against the contract. */
function messageOf({ keyword, params }: ErrorObject): ValidationMessage {
  switch (keyword) {
    case 'required':
      return { code: 'missing', params: NO_PARAMS };
    case 'additionalProperties':
      return { code: 'unknown-field', params: NO_PARAMS };
    case 'type':
      return { code: 'wrong-type', params: { types: [params['type']].flat() as JsonType[] } };
    case 'format':
      return formatMessage(params['format']);
    case 'enum':
      return { code: 'not-an-option', params: { options: params['allowedValues'] } };
    case 'const':
      return { code: 'not-an-option', params: { options: [params['allowedValue']] } };
    case 'pattern':
      if (PLAIN_PATTERNS.has(params['pattern'])) return { code: 'control-characters', params: NO_PARAMS };
      return { code: 'wrong-pattern', params: { wanted: BY_PATTERN.get(params['pattern']) ?? 'other', pattern: params['pattern'] } };
    case 'uniqueItems':
      return { code: 'repeated-items', params: NO_PARAMS };
    case 'discriminator':
      return { code: 'unknown-kind', params: NO_PARAMS };
    default:
      return limitMessage(keyword, params['limit']);
  }
}

function formatMessage(format: string): ValidationMessage {
  if (format === 'instant') return { code: 'not-an-instant', params: NO_PARAMS };
  if (format === 'tag' || format === 'written-tag') return { code: 'not-a-tag', params: NO_PARAMS };
  if (format === 'born') return { code: 'not-born', params: NO_PARAMS };
  if (format === 'day') return { code: 'not-a-day', params: NO_PARAMS };
  return { code: 'wrong-format', params: { format } };
}

function limitMessage(keyword: string, limit: number): ValidationMessage {
  switch (keyword) {
    case 'minLength':
      return { code: 'too-short', params: { min: limit } };
    case 'maxLength':
      return { code: 'too-long', params: { max: limit } };
    case 'minimum':
      return { code: 'too-small', params: { min: limit } };
    case 'maximum':
      return { code: 'too-big', params: { max: limit } };
    case 'minItems':
      return { code: 'too-few-items', params: { min: limit } };
    case 'maxItems':
      return { code: 'too-many-items', params: { max: limit } };
    case 'minProperties':
      return { code: 'too-few-fields', params: { min: limit } };
    case 'maxProperties':
      return { code: 'too-many-fields', params: { max: limit } };
    default:
      return { code: 'not-as-described', params: NO_PARAMS };
  }
}
