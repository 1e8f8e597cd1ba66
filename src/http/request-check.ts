import type { FastifyRequest } from 'fastify';
import { NO_PARAMS } from '../domain/model/message';
import { FileBody } from './body/file-body';
import { document, type Operation, type ParameterPlace, type RequestBody } from './contract';
import { batchCheck, bodyCheck, type Check, parameterCheck } from './validation';
import type { ValidationIssue } from './validation-issue';

/** Returns what the contract does not allow in a request; empty when nothing is wrong. */
export type RequestCheck = (request: FastifyRequest) => readonly ValidationIssue[];

const MISSING: readonly ValidationIssue[] = [{ field: '', code: 'missing', params: NO_PARAMS }];

/** The issue with a body of another media type than those that the contract wants. */
export function wrongType(types: RequestBody['types']): ValidationIssue {
  return { field: '', code: 'wrong-body-type', params: { types } };
}

const compiled = new WeakMap<Operation, RequestCheck>();

/** Returns the check of the requests of one operation, made at the first call. */
export function requestCheck(operation: Operation): RequestCheck {
  const known = compiled.get(operation);
  if (known !== undefined) return known;
  const checks = [...parameterChecks(operation), ...bodyChecks(operation)];
  const check: RequestCheck = (request) => checks.flatMap((each) => each(request));
  compiled.set(operation, check);
  return check;
}

function parameterChecks({ parameters }: Operation): readonly RequestCheck[] {
  const places: readonly (readonly [ParameterPlace, (request: FastifyRequest) => unknown])[] = [
    ['path', (request) => request.params],
    ['query', (request) => request.query],
    ['header', (request) => request.headers],
  ];
  // Every query is checked, also where the contract names no parameter.
  const checked = places.filter(([place]) => place === 'query' || parameters.some((parameter) => parameter.in === place));
  return checked.map(([place, partOf]) => {
    const check = parameterCheck(parameters, place);
    return (request) => check(partOf(request));
  });
}

/** The body of an operation that takes none: left out, or an empty object, as many programs send it. */
const EMPTY = { type: 'object', additionalProperties: false } as const;
let emptyCheck: Check | null = null;

function noBody({ body }: FastifyRequest): readonly ValidationIssue[] {
  if (body === undefined) return [];
  if (body instanceof FileBody) return [wrongType(['application/json'])];
  emptyCheck ??= bodyCheck(EMPTY);
  return emptyCheck(body);
}

function bodyChecks({ id, body: contracted }: Operation): readonly RequestCheck[] {
  if (contracted === null) return [noBody];
  const { required, types } = contracted;
  if (contracted.kind !== 'json') {
    return [
      ({ body, headers }) => {
        if (body instanceof FileBody && types.some((one) => one === body.type)) return [];
        // An empty file is no body.
        const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
        return body === undefined && types.some((one) => one === type) ? MISSING : [wrongType(types)];
      },
    ];
  }
  const { schema } = contracted;
  const check = id === 'recordTagEvents' ? batchCheck(schema, document.components.schemas.TagEventDTO ?? {}) : bodyCheck(schema);
  return [
    ({ body }) => {
      if (body === undefined) return required ? MISSING : [];
      if (body instanceof FileBody) return [wrongType(types)];
      return check(body);
    },
  ];
}
