import type { Patience } from './client';

/** How often and how patiently the stream speaks; all in milliseconds, but for the bytes. */
export interface StreamPace extends Patience {
  /** Between two whole tables for one client, at least. */
  readonly tableEvery: number;
  /** Between two messages with changed rows for one client, at least: they are small, and people at the line wait for them. */
  readonly changesEvery: number;
  /** How long a client hears nothing before it is told that the link is alive. */
  readonly keepAliveEvery: number;
}

export const USUAL_PACE: StreamPace = {
  tableEvery: 250,
  changesEvery: 20,
  keepAliveEvery: 1000,
  mostQueued: 512 * 1024,
  longestBlock: 30_000,
};

/** The part of the time that may go into what is told at a pace. */
export const SHARE = 0.25;
/** The same for whole tables: sending a large one to everybody takes about as long again once it is made. */
export const SHARE_OF_TABLES = 0.1;
