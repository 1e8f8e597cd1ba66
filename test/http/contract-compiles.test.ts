import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { contractOperations, type Operation } from '../../src/http/contract';
import { requestCheck } from '../../src/http/request-check';

function check(operation: Operation, body: unknown) {
  return requestCheck(operation)({ params: {}, query: {}, headers: {}, body } as unknown as FastifyRequest);
}

const WITH_JSON = contractOperations.filter(({ body }) => body?.kind === 'json');

test.each(WITH_JSON.map((operation) => [operation.id, operation] as const))('the body of %s is checked, whatever comes', (_, operation) => {
  expect(check(operation, 'no object').length).toBeGreaterThan(0);
});

test.each(contractOperations.map((operation) => [operation.id, operation] as const))('the query of %s is checked', (_, operation) => {
  const request = { params: {}, query: { 'not-in-the-contract': '1' }, headers: {}, body: {} } as unknown as FastifyRequest;
  expect(requestCheck(operation)(request)).toContainEqual(expect.objectContaining({ code: 'unknown-field', field: 'not-in-the-contract' }));
});

test.each(WITH_JSON.filter(({ body }) => body?.required === false).map((operation) => [operation.id, operation] as const))(
  '%s may be sent without a body, and with an empty one',
  (_, operation) => {
    const without = check(operation, undefined);
    expect(check(operation, {})).toEqual(without);
  },
);
