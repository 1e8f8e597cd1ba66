import { NO_PARAMS } from '../domain/model/message';
import { CLOCK_LIMIT_MS, type MachineRow } from '../replication/heard-machines';
import type { PreflightCheck } from '../wire/station-to-wire';

/** The other stations of the race, each with what is wrong with it first of all; empty for a station alone. */
export function machineChecks(machines: readonly MachineRow[]): readonly PreflightCheck[] {
  return machines.map((machine) => {
    const title = { code: 'machine-title', params: { machine: machine.name } } as const;
    return { id: `machine:${machine.name}`, title, ...foundOf(machine) };
  });
}

function foundOf({ state, clock }: MachineRow): Pick<PreflightCheck, 'verdict' | 'finding'> {
  switch (state) {
    case 'cut-off':
    case 'refused':
    case 'differs':
      return { verdict: 'problem', finding: { code: `machine-${state}`, params: NO_PARAMS } };
    case 'two-machines':
      return { verdict: 'problem', finding: { code: 'machine-two', params: NO_PARAMS } };
    case 'copied-folder':
      return { verdict: 'problem', finding: { code: 'machine-copied', params: NO_PARAMS } };
    case 'live':
    case 'catching-up':
      return clock !== null && Math.abs(clock) >= CLOCK_LIMIT_MS
        ? { verdict: 'warning', finding: { code: 'machine-clock', params: { off: clock } } }
        : { verdict: 'ok', finding: { code: 'machine-live', params: NO_PARAMS } };
    case 'no-broker':
    case 'broker-refused':
    case 'broker-full':
    case 'foreign-stream':
    case 'unfit-stream':
    case 'other-journal':
    case 'two-hubs':
    case 'certificate-expired':
    case 'certificate-unknown':
    case 'certificate-name':
    case 'hub-fault':
    case 'no-station':
    case 'needs-https':
    case 'needs-http':
    case 'older-file':
      return { verdict: 'problem', finding: { code: 'machine-stopped', params: { state } } };
    case 'read-only':
    case 'taken-over':
    case 'wrong-key':
    case 'no-race':
    case 'disk':
    case 'newer-version':
      return { verdict: 'warning', finding: { code: 'machine-stopped', params: { state } } };
  }
}
