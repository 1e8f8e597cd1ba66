import type { components } from '../../src/http/generated/api';
import { publicTexts } from '../ui/public-texts';
import { fieldName } from './field-name';

type Problem = components['schemas']['Problem'];

/**
 * The result of a request. `status` 0: the station did not answer. `sentence` is the reason in the texts of this page; `fields` those of
 * fields. `changes`: what was changed since the revision that the command was made for, oldest first; empty for any other refusal.
 */
export type ApiResult<T> = { readonly ok: true; readonly value: T } | Failure;

/** Why a request brought nothing. */
export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly changes: readonly components['schemas']['Act'][];
}

/** Writes the text of a message; `fallback` is the text that the station sent with it. */
type MessageWriter = (section: 'problem' | 'validation', message: object, fallback: string) => string;

/** Pages for the public do not load the texts of messages. */
let write: MessageWriter = (_section, _message, fallback) => fallback;

/** Sets how failures are written from now on. The desk, which has the texts of all messages, calls it before its first request. */
export function writeFailuresWith(writer: MessageWriter): void {
  write = writer;
}

/** The answer of openapi-fetch. */
interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a request, or why there is none. Never rejects: a screen has to show what went wrong. */
export async function request<A extends Answer>(answering: Promise<A>): Promise<ApiResult<Exclude<A['data'], undefined>>> {
  try {
    const answer = await answering;
    if (answer.response.ok) return { ok: true, value: answer.data as Exclude<A['data'], undefined> };
    return failureOf(answer.response.status, answer.error);
  } catch {
    return {
      ok: false,
      status: 0,
      code: 'no-answer',
      sentence: publicTexts().screens.common.noAnswer,
      fields: {},
      changes: [],
    };
  }
}

/** The failure that an error answer of the contract describes; any other body gives a sentence with the status. */
export function failureOf(status: number, body: unknown): Failure {
  const problem = isProblem(body) ? body : null;
  const fields: Record<string, string> = {};
  for (const error of problem?.errors ?? []) fields[error.field] ??= write('validation', error, error.message);
  return {
    ok: false,
    status,
    code: problem?.code ?? `status-${status}`,
    sentence: sentenceOf(status, problem, fields),
    fields,
    changes: problem?.changes ?? [],
  };
}

/** Why the station refused, as it said itself: for threads that load no texts. */
export function detailOf(status: number, body: unknown): string {
  return isProblem(body) ? body.detail : `HTTP ${status}`;
}

/** The message of the station's refusal, for those who say it in the language of their page; null where it has none. */
export function messageOf(body: unknown): { readonly code: string | null; readonly params: unknown } {
  return isProblem(body) ? { code: body.code ?? null, params: body.params } : { code: null, params: null };
}

/** The reason as people read it. The station names fields as the contract does; a screen names them as it shows them. */
function sentenceOf(status: number, problem: Problem | null, fields: Readonly<Record<string, string>>): string {
  const { badStatus, fields: texts } = publicTexts().screens.common;
  if (problem === null) return badStatus(status);
  const problems = Object.entries(fields).map(([field, text]) => `${fieldName(field, texts)} ${text}`);
  return problem.code === 'invalid-request' && problems.length > 0 ? texts.invalid(problems) : write('problem', problem, problem.detail);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}
