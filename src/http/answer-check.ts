import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Answers, Operation, Schema } from './contract';
import { bodyCheck, type Check } from './validation';

/**
 * Checks every answer against the contract before it is sent: the contract must name its status and describe its body. For tests; an
 * answer that breaks the contract is reported and sent all the same.
 */
export function setupAnswerCheck(app: FastifyInstance, report: (violation: string) => void): void {
  const checks = new Map<Schema, Check>();
  const checkOf = (schema: Schema): Check => {
    const check = checks.get(schema) ?? bodyCheck(schema);
    checks.set(schema, check);
    return check;
  };
  app.addHook('onSend', async (request, reply, payload) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const violation = violationOf(operation, reply, { payload, checkOf });
    if (violation !== null) report(`${request.method} ${request.url}, status ${reply.statusCode}: ${violation}`);
  });
}

interface Sent {
  readonly payload: unknown;
  readonly checkOf: (schema: Schema) => Check;
}

/** What the contract does not allow in an answer; null for nothing. */
function violationOf({ answers }: Operation, reply: FastifyReply, { payload, checkOf }: Sent): string | null {
  const contracted = answers.get(reply.statusCode);
  if (contracted === undefined) return 'the contract does not name this status';
  if (contracted.content.size === 0) return isEmpty(payload) ? null : 'the contract names no body';
  const type = String(reply.getHeader('content-type') ?? '').replace(/;.*/, '');
  const schema = contracted.content.get(type);
  if (schema === undefined) return `the contract does not name the media type ${type} (but ${typesOf(contracted)})`;
  // No lines are an answer.
  if (type === 'application/x-ndjson') return null;
  if (type !== 'application/json') return isEmpty(payload) ? 'the body is missing' : null;
  const issues = checkOf(schema)(JSON.parse(textOf(payload)));
  return issues.length === 0 ? null : issues.map(({ field, code, params }) => `${field} ${code} ${JSON.stringify(params)}`).join('; ');
}

function isEmpty(payload: unknown): boolean {
  return payload === null || payload === undefined || payload === '';
}

function typesOf({ content }: Answers): string {
  return [...content.keys()].join(', ');
}

function textOf(payload: unknown): string {
  return payload instanceof Uint8Array ? Buffer.from(payload).toString('utf8') : String(payload);
}
