/** A line of a recording; lines count from 1. */
export interface LineOfFile {
  readonly file: string;
  readonly line: number;
}

/** What a replay or a demo reports, and why it cannot go on. */
export interface SimulationMessages {
  /** The demo race is created and its field of `riders` is registered. */
  readonly 'demo-started': { readonly riders: number };
  /** Passings of a simulated event that no antenna saw, and whose they were. */
  readonly 'event-lost': { readonly passings: number; readonly bibs: readonly string[] };
  readonly 'demo-finished': { readonly events: number };
  /** `resent` of the batches had to be sent again. */
  readonly 'replay-finished': { readonly events: number; readonly batches: number; readonly resent: number };
  readonly 'recording-not-json': LineOfFile;
  /** JSON, but not a tag event with a timestamp. */
  readonly 'recording-not-an-event': LineOfFile;
  /** The station refused a request; `detail` is its sentence. */
  readonly 'station-refused': { readonly status: number; readonly detail: string };
  /** The station could not be reached, or did not answer in time. */
  readonly 'station-no-answer': { readonly url: string };
  /** The station failed; `detail` is its sentence. */
  readonly 'station-failed': { readonly status: number; readonly detail: string };
  /** The station confirmed `confirmed` events (null: no number) instead of `events`. */
  readonly 'station-not-confirmed': { readonly confirmed: number | null; readonly events: number };
}
