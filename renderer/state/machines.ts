import type { components } from '../../src/http/generated/api';

type Machines = components['schemas']['Machines'];

/** What a station is among the stations of its race. */
export interface StationPart {
  /** A station that others follow is a hub to people, also where it was started alone. */
  readonly role: Machines['role'];
  /** The station that takes reads and actions instead of this one; null where this one takes them. */
  readonly follows: string | null;
  readonly isTakenOver: boolean;
}

/** What `GET /machines` says of the station itself. */
export function stationPart({ role, machines, left_behind: left }: Machines): StationPart {
  const copies = role === 'standby' || role === 'relay';
  return {
    role: role === 'alone' && machines.length > 0 ? 'hub' : role,
    // Where this station follows a hub, that comes first.
    follows: left?.hub ?? (copies ? (machines[0]?.name ?? null) : null),
    isTakenOver: left !== null,
  };
}
