import type { OfferedGun } from '../domain/model/gun';
import { formatInstant } from '../domain/model/time';
import type { Wire } from './shared/contract-types';

/** A start signal that is offered. */
export function gunRow({ id, at, name, kind, device, shown, offeredAt }: OfferedGun): Wire<'Gun'> {
  return { id, at: formatInstant(at), name, kind, device, shown, offered_at: formatInstant(offeredAt) };
}
