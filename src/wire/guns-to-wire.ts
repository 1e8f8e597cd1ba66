import type { OfferedGun } from '../domain/model/gun';
import { formatInstant } from '../domain/model/time';
import type { Wire } from './shared/contract-types';

/** A start signal that is offered. */
export function gunRow({ id, at, name, kind, device, shown, byArrival = false, offeredAt }: OfferedGun): Wire<'Gun'> {
  return { id, at: formatInstant(at), name, kind, device, shown, by_arrival: byArrival, offered_at: formatInstant(offeredAt) };
}
