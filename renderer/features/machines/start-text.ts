import type { Schemas } from '../../api/client';
import { isThisComputer, screenAddress, withToken } from '../../station/screen-address';

export type KeyRole = Schemas['Key']['role'];

export const MACHINE_ROLES = ['standby', 'relay', 'point'] as const;

/** Roles of keys, machines first, in the order of the choice. */
export const KEY_ROLES: readonly KeyRole[] = [...MACHINE_ROLES, 'timekeeper', 'entry', 'registration', 'starter', 'jury'];

/** Whether a key is for a machine, and not for a person. */
export function isMachineRole(role: KeyRole): role is (typeof MACHINE_ROLES)[number] {
  return MACHINE_ROLES.some((each) => each === role);
}

/** The address under which other computers reach this station; the one of this page where none is known. */
export function stationAddress(addresses: readonly { readonly url: string }[], page: string): string {
  const url = addresses.find((each) => !isThisComputer(each.url))?.url ?? page;
  return url.replace(/#.*/, '').replace(/\/+$/, '');
}

/** The command that starts a station with a role; `key` may be a placeholder. */
export function startCommand(role: KeyRole, hub: string, key: string): string {
  return `RACETAG_ROLE=${role} RACETAG_HUB=${hub} RACETAG_HUB_KEY=${key} npm run headless`;
}

/** What the holder of a new key needs: a machine the command, a person the page that the key opens. */
export function keyText(role: KeyRole, hub: string, key: string): string {
  if (isMachineRole(role)) return startCommand(role, hub, key);
  return withToken(screenAddress(hub, role === 'entry' ? '/entry' : '/'), key);
}
