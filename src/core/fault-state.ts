import type { StationFault } from '../station';
import type { StationLog } from './station-log';

/** Why entries cannot be stored in the open race, or no race is open; changes are logged and reported. */
export class FaultState {
  private current: StationFault | null = null;

  constructor(
    private readonly log: StationLog,
    private readonly onChange: () => void,
  ) {}

  get now(): StationFault | null {
    return this.current;
  }

  /** Shows another fault, or with null that the last one has ended. Does nothing when nothing changes. */
  show(fault: StationFault | null, cause: unknown = null): void {
    if (JSON.stringify(this.current) === JSON.stringify(fault)) return;
    this.current = fault;
    if (fault === null) this.log.info({}, 'entries can be stored in the race file again');
    else this.log.error({ err: cause, ...fault }, 'entries cannot be stored in the race file');
    this.onChange();
  }

  /** Forgets the fault: another race is open, or none any more. */
  clear(): void {
    this.current = null;
  }
}
