import type { FastifyRequest } from 'fastify';
import { document, type Operation, type Place } from './contract';
import { batchCheck, bodyCheck, parameterCheck } from './validation';
import type { ValidationIssue } from './validation-issue';

/** What is wrong with a request, judged by the contract; empty when nothing is. */
export type RequestCheck = (request: FastifyRequest) => readonly ValidationIssue[];

const MISSING: readonly ValidationIssue[] = [{ field: '', message: 'is missing' }];

const NAMES = { 'application/json': 'JSON', 'text/csv': 'CSV' } as const;

/** Says what kind of body is wanted, and how to say that it is one. */
export function wrongType(type: keyof typeof NAMES): ValidationIssue {
  return { field: '', message: `must be ${NAMES[type]}, sent with the header Content-Type: ${type}` };
}

/** Everything the contract says about the requests of one operation. Throws where the contract contradicts itself. */
export function requestCheck(operation: Operation): RequestCheck {
  const checks = [...parameterChecks(operation), ...bodyChecks(operation)];
  return (request) => checks.flatMap((check) => check(request));
}

function parameterChecks({ parameters }: Operation): readonly RequestCheck[] {
  const places: readonly (readonly [Place, (request: FastifyRequest) => unknown])[] = [
    ['path', (request) => request.params],
    ['query', (request) => request.query],
    ['header', (request) => request.headers],
  ];
  return places.flatMap(([place, partOf]) => {
    const check = parameterCheck(parameters, place);
    return check === null ? [] : [(request: FastifyRequest) => check(partOf(request))];
  });
}

function bodyChecks({ id, body: contracted }: Operation): readonly RequestCheck[] {
  if (contracted === null) return [];
  const { required, type, schema } = contracted;
  if (type === 'text/csv') return [({ body }) => (body instanceof Uint8Array ? [] : [wrongType(type)])];
  const check = id === 'recordTagEvents' ? batchCheck(schema, document.components.schemas.TagEventDTO ?? {}) : bodyCheck(schema);
  if (!required && check({}).length > 0) throw new Error(`The contract lets the body of ${id} be left out, and then refuses {}.`);
  return [
    ({ body }) => {
      if (body === undefined) return required ? MISSING : [];
      if (body instanceof Uint8Array) return [wrongType(type)];
      return check(body);
    },
  ];
}
