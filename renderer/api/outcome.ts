import type { components } from '../../src/http/generated/api';

type Problem = components['schemas']['Problem'];

/** What became of a request. `status` 0: the station did not answer. `sentence` is for people. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly status: number;
      readonly code: string;
      readonly sentence: string;
      readonly fields: Readonly<Record<string, string>>;
    };

/** What openapi-fetch answers with. */
interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a request, or why there is none. Never rejects: a screen has to say what went wrong. */
export async function request<A extends Answer>(answering: Promise<A>): Promise<Outcome<Exclude<A['data'], undefined>>> {
  try {
    const answer = await answering;
    if (answer.response.ok) return { ok: true, value: answer.data as Exclude<A['data'], undefined> };
    return failure(answer.response.status, answer.error);
  } catch {
    return {
      ok: false,
      status: 0,
      code: 'no-answer',
      sentence: 'The station does not answer. Nothing was changed; look whether it is still running, then try again.',
      fields: {},
    };
  }
}

/** A failure out of an error answer of the contract; anything else becomes a sentence with the status. */
export function failure(status: number, body: unknown): Outcome<never> {
  const problem = isProblem(body) ? body : null;
  const fields: Record<string, string> = {};
  for (const error of problem?.errors ?? []) fields[error.field] ??= error.message;
  return {
    ok: false,
    status,
    code: problem?.code ?? `status-${status}`,
    sentence: problem?.detail ?? `The station answered with status ${status}.`,
    fields,
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';
}
