import type { components } from '../../src/http/generated/api';
import { pageTexts, sayWire } from '../ui/texts';

type Problem = components['schemas']['Problem'];

/** The result of a request. `status` 0: the station did not answer. `sentence` is the reason in the texts of this page; `fields` those of fields. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** Why a request brought nothing. */
export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The answer of openapi-fetch. */
interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a request, or why there is none. Never rejects: a screen has to show what went wrong. */
export async function request<A extends Answer>(answering: Promise<A>): Promise<Outcome<Exclude<A['data'], undefined>>> {
  try {
    const answer = await answering;
    if (answer.response.ok) return { ok: true, value: answer.data as Exclude<A['data'], undefined> };
    return failureOf(answer.response.status, answer.error);
  } catch {
    return {
      ok: false,
      status: 0,
      code: 'no-answer',
      sentence: pageTexts.catalogue.screens.common.noAnswer,
      fields: {},
    };
  }
}

/** The failure that an error answer of the contract describes; any other body gives a sentence with the status. */
export function failureOf(status: number, body: unknown): Failure {
  const problem = isProblem(body) ? body : null;
  const fields: Record<string, string> = {};
  for (const error of problem?.errors ?? []) fields[error.field] ??= sayWire(pageTexts, 'validation', error, error.message);
  return {
    ok: false,
    status,
    code: problem?.code ?? `status-${status}`,
    sentence:
      problem === null ? pageTexts.catalogue.screens.common.badStatus(status) : sayWire(pageTexts, 'problem', problem, problem.detail),
    fields,
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}
