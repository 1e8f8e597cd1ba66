import type { Operation } from './contract';
import type { OperationId } from './operation';

/** What changes nothing of the race and its readers, or is about this station alone. */
const OWN: ReadonlySet<OperationId> = new Set<OperationId>([
  'forecast',
  'previewStartList',
  'copyRace',
  'sendPulse',
  'promoteStation',
  'stepDown',
  'saveTemplate',
  'removeTemplate',
  'savePublisher',
  'removePublisher',
  'testPublisher',
  'saveWebhook',
  'removeWebhook',
  'testWebhook',
  'setRMonitor',
]);

/** Besides, where the open race was taken over: the next race may be one of this station again. */
const OTHER_RACES: ReadonlySet<OperationId> = new Set<OperationId>(['createRace', 'openRace', 'removeRace', 'issueKey', 'revokeKey']);

/** Whether a station that takes neither reads nor acts does this all the same. `isTakenOver`: it had a race of its own. */
export function mayDoWhileFollowing({ id, method }: Pick<Operation, 'id' | 'method'>, isTakenOver: boolean): boolean {
  const operation = id as OperationId;
  return method === 'GET' || OWN.has(operation) || (isTakenOver && OTHER_RACES.has(operation));
}
