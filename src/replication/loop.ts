/** Work that is done again and again until it is stopped; each time it says after how many ms it is to be done next, or earlier when woken. */
export class Loop {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;
  private wakeUp: (() => void) | null = null;
  private isWoken = false;

  /** `work` must not reject, except when `signal` is aborted. */
  constructor(private readonly work: (signal: AbortSignal) => Promise<number>) {}

  start(): void {
    this.running ??= this.run();
  }

  /** The next time comes at once. */
  wake(): void {
    this.isWoken = true;
    this.wakeUp?.();
  }

  /** Resolves when nothing is done any more. Idempotent. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp?.();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.isWoken = false;
      const pause = await this.work(signal).catch((error: unknown) => {
        if (signal.aborted) return 0;
        throw error;
      });
      if (pause > 0 && !signal.aborted && !this.isWoken) await this.pause(pause);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakeUp = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wakeUp = done;
    });
  }
}
