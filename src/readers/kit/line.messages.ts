/** What any reader that prints lines reports. */
export interface LineMessages {
  /** A line has a time in an unknown form; its read is timed by its arrival. `time` is as the reader wrote it. */
  readonly 'time-not-understood': { readonly time: string };
}
