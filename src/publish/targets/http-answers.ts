import { PublishError, type PublisherFault } from '../publishers';
import type { HttpAnswer } from './http-request';

/** Throws PublishError for an answer that says no. */
export function requireDone(answer: HttpAnswer, host: string): void {
  if (answer.status >= 200 && answer.status < 300) return;
  throw new PublishError(faultOf(answer, host));
}

function faultOf({ status, text }: HttpAnswer, host: string): PublisherFault {
  const said = /<Code>([^<]+)<\/Code>/.exec(text)?.[1];
  const cause = said === undefined ? `HTTP ${status}` : `HTTP ${status} ${said}`;
  if (status === 401 || status === 403) return { code: 'login-refused', params: { host, cause } };
  return status === 507 ? { code: 'no-space', params: { place: host } } : { code: 'refused', params: { host, cause } };
}
