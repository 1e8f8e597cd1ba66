import type { EpochMs } from '../domain/model/time';
import type { components } from '../http/generated/api';

/** One event as the contract's ingest takes it. */
export type TagEvent = components['schemas']['TagEventDTO'];

/** An event with the moment at which it is to be sent. */
export interface DueEvent {
  readonly dueAt: EpochMs;
  readonly event: TagEvent;
}
