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
  /** Every passing up to this one has arrived, or was given up; null before it is known where to begin. */
  private done: number | null = null;
  /** Passings after a gap that have arrived. */
  private readonly beyond = new Set<number>();

  /** The file; null while it is unknown, or where the decoder does not number its files. */
  get file(): number | null {
    return this.current;
  }

  /** True before `begin`. */
  get isNew(): boolean {
    return this.done === null;
  }

  /** The last passing that has arrived; 0 for none. */
  get last(): number {
    return Math.max(this.done ?? 0, ...this.beyond);
  }

  /** Begins with a file: passings up to `done` are not wanted. */
  begin(file: number | null, done: number): void {
    this.current = file;
    this.done = done;
    this.beyond.clear();
  }

  /** True when a file number is another one than that of the current file, or the file has fewer passings than have arrived of it. */
  isOtherFile(file: number | null, count: number | null): boolean {
    if (this.done === null) return false;
    if (file !== null && this.current !== null) return file !== this.current || (count !== null && count < this.done);
    return count !== null && count < this.done;
  }

  /** Sets the number of a file that was not numbered so far. */
  name(file: number): void {
    this.current ??= file;
  }

  /** Takes a passing of the current file. False for one that has arrived already. */
  take(number: number): boolean {
    if (this.done === null) this.done = number - 1;
    if (number <= this.done || this.beyond.has(number)) return false;
    this.beyond.add(number);
    this.advance();
    return true;
  }

  /** The passings up to `count` that have not arrived, in order. */
  missing(count: number): readonly Range[] {
    const ranges: Range[] = [];
    let from = (this.done ?? count) + 1;
    for (const arrived of [...this.beyond, count + 1].filter((number) => number <= count + 1).sort((a, b) => a - b)) {
      if (arrived > from) ranges.push({ from, to: arrived - 1 });
      from = Math.max(from, arrived + 1);
    }
    return ranges;
  }

  /** The passings that are missing before one that has arrived. */
  gaps(): readonly Range[] {
    return this.missing(this.last);
  }

  /** Counts passings as arrived that the decoder does not send. */
  giveUp({ from, to }: Range): void {
    for (let number = from; number <= to; number += 1) this.beyond.add(number);
    this.advance();
  }

  private advance(): void {
    let done = this.done ?? 0;
    while (this.beyond.delete(done + 1)) done += 1;
    this.done = done;
  }
}
