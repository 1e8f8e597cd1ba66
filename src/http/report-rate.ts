/** How many reports an address may send in `WITHIN_MS`. A family shares a phone, a club a hotspot. */
export const MAX_REPORTS_OF_SOURCE = 20;
export const WITHIN_MINUTES = 10;
const WITHIN_MS = WITHIN_MINUTES * 60_000;
/** Addresses that are remembered; of more, the oldest are forgotten. */
const MAX_SOURCES = 1_000;

/** Counts the reports that each address sent lately. `now` is a clock in ms that is never set. */
export class ReportRate {
  private readonly sent = new Map<string, readonly number[]>();

  constructor(private readonly now: () => number) {}

  /** Whether the address may send one more now. */
  allows(source: string): boolean {
    return this.lately(source).length < MAX_REPORTS_OF_SOURCE;
  }

  /** Notes a report that was taken. */
  count(source: string): void {
    const times = [...this.lately(source), this.now()];
    this.sent.delete(source);
    this.sent.set(source, times);
    const [oldest] = this.sent.keys();
    if (this.sent.size > MAX_SOURCES && oldest !== undefined) this.sent.delete(oldest);
  }

  private lately(source: string): readonly number[] {
    return (this.sent.get(source) ?? []).filter((at) => this.now() - at < WITHIN_MS);
  }
}
