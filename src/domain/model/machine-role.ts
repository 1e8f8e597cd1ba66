/**
 * What a station is among several. `alone`: nothing is known of others. `hub`: it has the race, and others follow it or send to it. `point`: it
 * records at the course and sends its reads to the hub. `standby`: it follows the hub and can take over. `relay`: it follows, for screens alone.
 */
export const MACHINE_ROLES = ['alone', 'point', 'hub', 'standby', 'relay'] as const;
export type MachineRole = (typeof MACHINE_ROLES)[number];
