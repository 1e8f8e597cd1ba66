import { FILE_TYPES, type FileType, POST_TYPES, type PostType } from './body/file-body';
import { contract } from './generated/contract';

/** A JSON Schema as it stands in the contract. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * Callers that an operation allows: `public` all, `key` callers with the API key where one is set, `screen` also those with the key of screens,
 * `operator` the timekeeper, `reader` a reader with the key of its own, which its driver checks.
 */
export type Security = 'public' | 'key' | 'screen' | 'operator' | 'reader';

/** Where in a request a parameter stands. */
export type ParameterPlace = 'path' | 'query' | 'header';

/** One operation of the contract with its references resolved. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the contract: `/participants/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly security: Security;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | null;
  /** Media types with their schemas by status; empty where the answer has no body. */
  readonly answers: ReadonlyMap<number, Answers>;
}

/** The body that an operation takes: JSON as in `schema`, a file of one of the `types`, or what a device posts, whatever its maker means by it. */
export type RequestBody =
  | { readonly kind: 'json'; readonly required: boolean; readonly types: readonly ['application/json']; readonly schema: Schema }
  | { readonly kind: 'file'; readonly required: boolean; readonly types: readonly FileType[] }
  | { readonly kind: 'post'; readonly required: boolean; readonly types: readonly PostType[] };

/** One parameter of an operation. `description` is empty where the contract has none. */
export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

/** The answer with one status. */
export interface Answers {
  readonly description: string;
  readonly content: ReadonlyMap<string, Schema>;
}

interface RawParameter extends Omit<Parameter, 'required' | 'description'> {
  readonly required?: boolean;
  readonly description?: string;
}
interface RawContent {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface RawOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly Schema[];
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: RawContent & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, RawContent & { readonly description: string }>>;
}
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The contract as data. Its type is not checked here: it is generated from a file of this repository, and tests use all of it. */
export const document = contract as Document;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the contract, in its order. */
export const contractOperations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method] !== undefined).map((method) => readOperation(path, method, item)),
);

function readOperation(path: string, method: (typeof METHODS)[number], item: Readonly<Record<string, unknown>>): Operation {
  const raw = resolve(item[method]) as RawOperation;
  const shared = (item.parameters ?? []) as readonly unknown[];
  const parameters = [...shared, ...(raw.parameters ?? [])].map((parameter) => resolve(parameter) as RawParameter);
  const request = raw.requestBody === undefined ? undefined : (resolve(raw.requestBody) as NonNullable<RawOperation['requestBody']>);
  return {
    id: raw.operationId,
    method: method.toUpperCase() as Operation['method'],
    path,
    tag: raw.tags[0] ?? '',
    summary: raw.summary,
    description: raw.description ?? '',
    security: securityOf(raw.security),
    parameters: parameters.map((parameter) => ({ required: false, description: '', ...parameter })),
    body: request === undefined ? null : bodyOf(request),
    answers: new Map(Object.entries(raw.responses).map(([status, answer]) => [Number(status), answersOf(resolve(answer))])),
  };
}

function bodyOf({ content = {}, required }: NonNullable<RawOperation['requestBody']>): RequestBody {
  const isRequired = required === true;
  if (content['application/x-www-form-urlencoded'] !== undefined) return { kind: 'post', required: isRequired, types: POST_TYPES };
  const files = FILE_TYPES.filter((type) => content[type] !== undefined);
  if (files.length > 0) return { kind: 'file', required: isRequired, types: files };
  return { kind: 'json', required: isRequired, types: ['application/json'], schema: content['application/json']?.schema ?? {} };
}

function securityOf(security: RawOperation['security']): Security {
  if (security === undefined) return 'key';
  if (security.length === 0) return 'public';
  if (security.some((scheme) => 'readerKey' in scheme)) return 'reader';
  return security.some((scheme) => 'screenKey' in scheme) ? 'screen' : 'operator';
}

function answersOf(value: unknown): Answers {
  const raw = value as RawContent & { readonly description: string };
  const content = Object.entries(raw.content ?? {}).map(([type, { schema }]) => [type, schema] as const);
  return { description: raw.description, content: new Map(content) };
}

/** Follows a reference within the contract; returns any other value as it is. */
export function resolve(value: unknown): unknown {
  const reference = (value as { readonly $ref?: string }).$ref;
  if (reference === undefined) return value;
  let found: unknown = document;
  for (const step of reference.slice(2).split('/')) found = (found as Readonly<Record<string, unknown>>)[step];
  return resolve(found);
}
