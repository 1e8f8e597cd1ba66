import type { FrameHandler } from './frame-handler';

/** Enough that a round which was slow by chance does not matter. */
const ROUNDS_TO_MEASURE = 21;
const STEP = 100;

/** Tells the timekeeper how exact the times are: the reader stamps nothing, so a time may be late by as much as a round is long. */
export class CycleTimer {
  private readonly lengths: number[] = [];

  constructor(
    private readonly field: FrameHandler,
    private begun: number,
  ) {}

  /** All antennas have had their turn. */
  roundEnded(now: number): void {
    if (this.lengths.length === ROUNDS_TO_MEASURE) return;
    this.lengths.push(now - this.begun);
    this.begun = now;
    if (this.lengths.length === ROUNDS_TO_MEASURE) this.field.tell('host-time', sentence(median(this.lengths)), 'info');
  }
}

function sentence(length: number): string {
  const late = (Math.max(1, Math.ceil(length / STEP)) * STEP) / 1000;
  return `This reader gives no times: each is taken when its report comes in, up to about ${late} s late. Decide finishes that are closer by eye.`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
