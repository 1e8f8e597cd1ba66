import Fastify, { type FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Ms } from '../../src/domain/model/time';
import { createAccess } from '../../src/http/access';
import { contractOperations } from '../../src/http/contract';
import type { Handlers, OperationResponse } from '../../src/http/operation';
import { registerRoutes } from '../../src/http/register-routes';
import { requestCheck } from '../../src/http/request-check';
import { TokenGuesses } from '../../src/http/token-guesses';
import { ENGLISH_ALONE } from '../texts/english';

describe('the contract as types', () => {
  it('an answer that is not in the contract does not compile', () => {
    const answers: (OperationResponse<'recordTagEvents'> | OperationResponse<'removeReader'>)[] = [
      { status: 200, body: { events_processed: 1 } },
      { status: 204 },
      // @ts-expect-error a field is missing
      { status: 200, body: {} },
      // @ts-expect-error a field is of another type
      { status: 200, body: { events_processed: '1' } },
      // @ts-expect-error the body is missing
      { status: 200 },
      // @ts-expect-error no such status
      { status: 418, body: { detail: 'A teapot.' } },
    ];
    // @ts-expect-error a field that is not in the contract
    answers.push({ status: 200, body: { events_processed: 1, more: 2 } });
    // @ts-expect-error no such operation
    const handler: Handlers['makeTea'] | undefined = undefined;
    expect([answers.length, handler]).toEqual([7, undefined]);
  });

  it('the server does not start when an operation has no handler', () => {
    const access = createAccess(
      { apiKey: null, operatorToken: 't', hosts: [] },
      new TokenGuesses(
        () => 0,
        () => undefined,
      ),
      { holderOf: () => null, isRevoked: () => false },
    );
    expect(() =>
      registerRoutes(Fastify(), {} as Handlers, {
        access,
        languages: ENGLISH_ALONE,
        languageOfRace: () => null,
        hub: () => ({ hub: null, takenOver: null }),
        connectedFor: () => 0 as Ms,
      }),
    ).toThrow(/names the operation \w+, which has no handler/);
  });

  it('every operation has an id of its own, a tag, a summary, and an answer that is not an error', () => {
    expect(new Set(contractOperations.map(({ id }) => id)).size).toBe(contractOperations.length);
    for (const { id, tag, summary, answers } of contractOperations) {
      expect([id, tag !== '', summary !== '', [...answers.keys()].some((status) => status < 300)]).toEqual([id, true, true, true]);
    }
  });

  it('operations without a body take none but an empty object, and say what else was sent', () => {
    const without = contractOperations.filter(({ body }) => body === null);
    for (const operation of without) {
      const ofBody = (body: unknown) => {
        const parts = { params: {}, query: {}, headers: {} };
        const check = requestCheck(operation);
        return check({ ...parts, body } as FastifyRequest).slice(check({ ...parts, body: undefined } as FastifyRequest).length);
      };
      expect([operation.id, operation.answers.has(422), ofBody({}), ofBody({ name: 'x', to: 1 }), ofBody([]), ofBody(null)]).toEqual([
        operation.id,
        operation.method === 'GET' ? expect.any(Boolean) : true,
        [],
        ['name', 'to'].map((field) => ({ field, code: 'unknown-field', params: {} })),
        [{ field: '', code: 'wrong-type', params: { types: ['object'] } }],
        [{ field: '', code: 'wrong-type', params: { types: ['object'] } }],
      ]);
    }
    expect(without.map(({ id }) => id)).toEqual(expect.arrayContaining(['copyRace', 'resetRace', 'stopDemo']));
  });

  it('operations with a body name the answers to wrong and too large bodies, operations with a token those to wrong tokens', () => {
    for (const { id, body, security, answers } of contractOperations) {
      const wanted = [...(body === null ? [] : [413, 422]), ...(security === 'operator' ? [401, 403] : [])];
      expect([id, wanted.filter((status) => !answers.has(status))]).toEqual([id, []]);
    }
  });
});
