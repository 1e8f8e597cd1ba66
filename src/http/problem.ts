import type { Refusal, RefusalCode } from '../domain/model/refusal.messages';
import type { AuditedAct } from '../domain/model/views';
import type { StationFault } from '../station';
import type { Message } from '../texts/messages';
import type { Texts } from '../texts/texts';
import { actRow } from '../wire/acts-to-wire';
import type { Problem } from './operation';
import type { ValidationIssue } from './validation-issue';

/** An answer that says no; for several statuses, one of these for each. */
export type ProblemResponse<Status extends number = number> = Status extends number
  ? { readonly status: Status; readonly body: Problem }
  : never;

/** What the status means, for developers; screens show `detail`. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  408: 'Request timeout',
  409: 'Not possible now',
  413: 'Too large',
  422: 'Invalid request',
  429: 'Too many requests',
  431: 'Headers too large',
  503: 'Not available now',
};

/** Makes an answer that says no: a text for people, code and parameters for programs. */
export function problem<Status extends number>(texts: Texts, status: Status, message: Message<'problem'>): ProblemResponse<Status> {
  const { code, params } = message;
  const body: Problem = { detail: texts.say('problem', message), title: TITLES[status] ?? 'Error', status, code, params: { ...params } };
  return { status, body } as ProblemResponse<Status>;
}

/** Answers what the race refused, under the status that fits: unknown id (404), impossible value (422), else not possible now (409). */
export function refused(texts: Texts, refusal: Refusal): ProblemResponse<404 | 409 | 422> {
  return problem(texts, statusOf(refusal.code), refusal);
}

function statusOf(code: RefusalCode): 404 | 409 | 422 {
  if (code === 'bad-value') return 422;
  return code === 'unknown-participant' || code === 'unknown-rider' || code === 'unknown-passing' || code === 'unknown-saved-sheet'
    ? 404
    : 409;
}

/** Answers a request that is not as the contract says, with everything that is wrong under `errors`. `issues` is not empty. */
export function invalid(texts: Texts, issues: readonly ValidationIssue[]): ProblemResponse<422> {
  const [first] = issues;
  if (first === undefined) throw new Error('a request was refused without an issue');
  const { status, body } = problem(texts, 422, { code: 'invalid-request', params: { first, more: issues.length - 1 } });
  return { status, body: { ...body, errors: issues.map((issue) => issueRow(texts, issue)) } };
}

function issueRow(texts: Texts, issue: ValidationIssue): NonNullable<Problem['errors']>[number] {
  const { index, field, code, params } = issue;
  return { ...(index === undefined ? {} : { index }), field, message: texts.say('validation', issue), code, params: { ...params } };
}

/** Answers a command that would overwrite what its sender has not seen, with these acts, oldest first, under `changes`. Not empty. */
export function overwriting(texts: Texts, changes: readonly AuditedAct[]): ProblemResponse<409> {
  const last = changes.at(-1);
  if (last === undefined) throw new Error('a command was refused for changes that do not exist');
  const params = { act: last.message, by: last.by, at: last.recordedAt, more: changes.length - 1 };
  const { status, body } = problem(texts, 409, { code: 'changed-since', params });
  return { status, body: { ...body, changes: changes.map((change) => actRow(change, texts)) } };
}

/** Answers a request that failed because of the disk or something else outside the station. */
export function faulted(texts: Texts, fault: StationFault): ProblemResponse<503> {
  return problem(texts, 503, fault);
}
