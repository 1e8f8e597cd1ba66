import { STATUS_ORDER, WITHOUT_PLACE } from '../../src/domain/model/classification';
import type { RiderStatus } from '../../src/domain/model/entry';

/** Where a rider stands in a race that goes on: in the order of status, finished before racing. */
export function groupOf(status: RiderStatus, finished: boolean) {
  const group = 2 * STATUS_ORDER.indexOf(status) + Number(!finished);
  return { group, ranked: !WITHOUT_PLACE.includes(status), pulledAt: null, relegated: null };
}
