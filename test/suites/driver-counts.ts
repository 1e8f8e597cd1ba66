/** What a run of a driver sent, and what became of it. */
export interface DriverCount {
  readonly driver: string;
  readonly run: string;
  readonly crossings: number;
  /** Of these, crossings that the device reports in any case, also those of a link that was down. */
  readonly due: number;
  /** Crossings of which the race counted one lap. */
  readonly counted: number;
  /** Reads that were stored for them. */
  readonly reads: number;
  /** Links that were opened. */
  readonly links: number;
}

/** Of all runs in this process, in their order. */
export const DRIVER_COUNTS: DriverCount[] = [];
