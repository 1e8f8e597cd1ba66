/** When nothing was stored for this long, the race file is completed. */
const IDLE_MS = 1_000;
/** Under load it is completed at least this often … */
const MAX_AGE_MS = 5_000;
/** … and after so many entries or commits: the log stays at a few megabytes. */
const MAX_ENTRIES = 16_384;
const MAX_COMMITS = 512;

/**
 * Decides when entries move from the log into the race file proper, so that this file alone is the race, because people rename and copy it.
 * Always between two turns, never before a batch is answered.
 */
export class CheckpointSchedule {
  private timer: NodeJS.Timeout | null = null;
  private soon: NodeJS.Immediate | null = null;
  private firstAt = 0;
  private lastAt = 0;
  private entries = 0;
  private commits = 0;

  /** `complete` moves the entries; `isIdle` says whether there is time to do it thoroughly. Returns whether all were moved. */
  constructor(private readonly complete: (isIdle: boolean) => boolean) {}

  /** Call it after each commit that stored something. */
  stored(entries: number): void {
    this.lastAt = performance.now();
    this.entries += entries;
    this.commits += 1;
    if (this.commits === 1) this.firstAt = this.lastAt;
    if (this.timer === null) this.lookIn(IDLE_MS);
    if (this.entries >= MAX_ENTRIES || this.commits >= MAX_COMMITS) this.soon ??= setImmediate(() => this.run(false));
  }

  /** Ends the schedule; nothing is moved any more. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.soon !== null) clearImmediate(this.soon);
    this.timer = null;
    this.soon = null;
  }

  private lookIn(ms: number): void {
    this.timer = setTimeout(() => this.look(), ms);
    // The log keeps what is in it: a process that has nothing else to do may end.
    this.timer.unref();
  }

  private look(): void {
    this.timer = null;
    const now = performance.now();
    const idle = now - this.lastAt;
    const age = this.commits === 0 ? 0 : now - this.firstAt;
    if (idle >= IDLE_MS) this.run(true);
    else if (age >= MAX_AGE_MS) this.run(false);
    else this.lookIn(Math.ceil(Math.min(IDLE_MS - idle, MAX_AGE_MS - age)));
  }

  private run(isIdle: boolean): void {
    this.soon = null;
    const isComplete = this.complete(isIdle);
    if (isComplete) {
      this.entries = 0;
      this.commits = 0;
    }
    // After a busy time the log is emptied once it is idle; what failed is tried again.
    if (this.timer === null && !(isComplete && isIdle)) this.lookIn(IDLE_MS);
  }
}
