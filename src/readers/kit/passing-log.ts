/** Passings that follow each other, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Which passings of the decoder's current file have arrived. Lives as long as the driver: a passing is reported once, whether it is sent by the
 * decoder or asked for, and those that were missed while the link was down are known.
 */
export class PassingLog {
  private current: number | null = null;
  /** Null before it is known where to begin. */
  private newest: number | null = null;
  /** What is missing before the newest, in order. */
  private lacking: readonly Range[] = [];

  /** The file; null while it is unknown, or where the decoder does not number its files. */
  get file(): number | null {
    return this.current;
  }

  /** True before `begin`. */
  get isNew(): boolean {
    return this.newest === null;
  }

  /** The last passing that has arrived; 0 for none. */
  get last(): number {
    return this.newest ?? 0;
  }

  /** Begins with a file: passings up to `done` are not wanted. */
  begin(file: number | null, done: number): void {
    this.current = file;
    this.newest = done;
    this.lacking = [];
  }

  /** True when a number is that of another file than the current one. */
  isOtherFile(file: number | null): boolean {
    return this.newest !== null && file !== null && this.current !== null && file !== this.current;
  }

  /** Sets the number of a file that was not numbered so far. */
  name(file: number): void {
    this.current ??= file;
  }

  /** Takes a passing of the current file. False for one that has arrived already. */
  take(number: number): boolean {
    const last = this.newest ?? number - 1;
    if (number > last) {
      this.newest = number;
      if (number > last + 1) this.lacking = [...this.lacking, { from: last + 1, to: number - 1 }];
      return true;
    }
    if (!this.lacking.some(({ from, to }) => number >= from && number <= to)) return false;
    this.lacking = without(this.lacking, { from: number, to: number });
    return true;
  }

  /** The passings up to `count` that have not arrived, in order. */
  missing(count: number): readonly Range[] {
    const last = this.newest ?? count;
    const before = this.lacking.filter(({ from }) => from <= count).map(({ from, to }) => ({ from, to: Math.min(to, count) }));
    return count > last ? [...before, { from: last + 1, to: count }] : before;
  }

  /** The passings that are missing before one that has arrived. */
  gaps(): readonly Range[] {
    return this.lacking;
  }

  /** Counts passings as arrived that the decoder does not send. */
  giveUp(range: Range): void {
    const last = this.last;
    if (range.to > last && range.from > last + 1) this.lacking = [...this.lacking, { from: last + 1, to: range.from - 1 }];
    this.newest = Math.max(last, range.to);
    this.lacking = without(this.lacking, range);
  }
}

function without(ranges: readonly Range[], { from, to }: Range): readonly Range[] {
  return ranges.flatMap((range) => {
    if (range.to < from || range.from > to) return [range];
    const rest = [
      { from: range.from, to: from - 1 },
      { from: to + 1, to: range.to },
    ];
    return rest.filter((part) => part.from <= part.to);
  });
}
