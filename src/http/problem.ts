import type { Refusal } from '../domain/model/command';
import type { StationFault } from '../station';
import type { Texts } from '../texts/texts';
import type { Problem } from './operation';
import type { ValidationIssue } from './validation-issue';

/** An answer that says no; for several statuses, one of these for each. */
export type ProblemAnswer<Status extends number = number> = Status extends number
  ? { readonly status: Status; readonly body: Problem }
  : never;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Unknown',
  409: 'Not possible now',
  413: 'Too large',
  422: 'Invalid request',
  503: 'The station cannot do this now',
};

/** A refusal with a code for programs and a sentence for people. */
export function problem<Status extends number>(status: Status, code: string, detail: string): ProblemAnswer<Status> {
  const body: Problem = { detail, title: TITLES[status] ?? 'Error', status, code };
  return { status, body } as ProblemAnswer<Status>;
}

/** What the race said no to, under the status that fits: nothing there (404), no such value (422), else not now (409). */
export function refused(refusal: Refusal): ProblemAnswer<404 | 409 | 422> {
  return problem(statusOf(refusal), refusal.code, refusal.sentence);
}

function statusOf({ code }: Refusal): 404 | 409 | 422 {
  if (code === 'bad-value') return 422;
  return code === 'unknown-participant' || code === 'unknown-rider' || code === 'unknown-passing' ? 404 : 409;
}

/** A request that is not as the contract says; `complaints` is not empty. */
export function invalid(complaints: readonly ValidationIssue[]): ProblemAnswer<422> {
  const [first] = complaints;
  const more = complaints.length > 1 ? ` ${complaints.length - 1} more such places are listed under errors.` : '';
  const sentence = first === undefined ? '' : `${placeOf(first)} ${first.message}.`;
  const answer = problem(422, 'invalid-request', `${sentence}${more} Nothing was stored.`);
  return { ...answer, body: { ...answer.body, errors: [...complaints] } };
}

function placeOf({ index, field }: ValidationIssue): string {
  if (index === undefined) return field === '' ? 'The body' : field;
  return field === '' ? `Event ${index}` : `Event ${index}: ${field}`;
}

/** Answers a request that failed because of the disk or something else outside the station. */
export function faulted(texts: Texts, fault: StationFault): ProblemAnswer<503> {
  return problem(503, fault.code, texts.say('problem', fault));
}
