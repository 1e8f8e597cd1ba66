import type { MessageOf, NoParams } from '../domain/model/message';

/** What is wrong with one value of a request. Each text continues the name of the field: `tag_id` … `is missing`. */
export interface ValidationMessages {
  readonly missing: NoParams;
  readonly 'unknown-field': NoParams;
  readonly 'wrong-type': { readonly types: readonly JsonType[] };
  readonly 'not-an-instant': NoParams;
  readonly 'not-a-tag': NoParams;
  readonly 'not-born': NoParams;
  readonly 'not-a-day': NoParams;
  /** `format` is a name of `openapi.yaml`. */
  readonly 'wrong-format': { readonly format: string };
  readonly 'not-an-option': { readonly options: readonly (string | number)[] };
  /** The field that says of which kind an object is has a value that the contract does not know. */
  readonly 'unknown-kind': NoParams;
  readonly 'control-characters': NoParams;
  /** `pattern` is a regular expression, for programs. */
  readonly 'wrong-pattern': { readonly wanted: WantedText; readonly pattern: string };
  /** Limits of texts are in characters; those of numbers, items and fields are inclusive. */
  readonly 'too-short': { readonly min: number };
  readonly 'too-long': { readonly max: number };
  readonly 'too-small': { readonly min: number };
  readonly 'too-big': { readonly max: number };
  readonly 'too-few-items': { readonly min: number };
  readonly 'repeated-items': NoParams;
  readonly 'too-many-items': { readonly max: number };
  readonly 'too-few-fields': { readonly min: number };
  readonly 'too-many-fields': { readonly max: number };
  /** An event carries more than `max` characters of JSON in fields that the contract does not name. */
  readonly 'too-much-extra': { readonly max: number };
  /** Lists and objects stand within each other `max` deep at most. */
  readonly 'too-deep': { readonly max: number };
  /** More lists, objects, names or values than any request needs. */
  readonly 'too-many-values': NoParams;
  /** An object of the body has a field of this name twice. */
  readonly 'repeated-field': NoParams;
  readonly 'not-json': NoParams;
  /** Letters that cannot be read are not replaced: different tags or names would become the same. */
  readonly 'not-utf8': NoParams;
  readonly 'wrong-length': NoParams;
  /** The media types that the operation takes. */
  readonly 'wrong-body-type': { readonly types: readonly BodyType[] };
  /** A parameter that means something only with a body of this media type. */
  readonly 'only-with-body': { readonly type: BodyType };
  readonly 'not-as-described': NoParams;
}

/** What a text must be, where characters alone do not say it. */
export type WantedText =
  | 'field-list'
  | 'line-list'
  | 'key'
  | 'participant-id'
  | 'hex-digits'
  | 'server-name'
  | 'storage-word'
  | 'web-address'
  | 'webhook-secret'
  | 'picture'
  | 'other';

/** The media type of a body. */
export type BodyType =
  | 'application/json'
  | 'text/csv'
  | 'text/plain'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/x-www-form-urlencoded';

/** A type of JSON, or `integer`, as the contract names it. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** What is wrong with one value. */
export type ValidationMessage = MessageOf<ValidationMessages>;

/** Where in a request the value stands. */
export interface RequestPlace {
  /** Which event of a batch, from 0; left out where the request is no batch. */
  readonly index?: number;
  /** The way to the value: `rules.waves.0.category`. Empty for the whole body, or the whole event. */
  readonly field: string;
}
