import type { Steps } from '../domain/steps';

type Outcome<Result> = { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly error: unknown };

/** Work that has its turn, and what came of it. */
class Turn<Result> {
  outcome: Outcome<Result> | null = null;

  constructor(private readonly steps: Steps<Result>) {}

  step(): void {
    try {
      const step = this.steps.next();
      if (step.done === true) this.outcome = { ok: true, result: step.value };
    } catch (error) {
      this.outcome = { ok: false, error };
    }
  }
}

/**
 * Work in steps, one after the other: no two are under way at once. Who waits for a turn runs the steps of the one before, so that a
 * turn ends even if nobody else goes on with it.
 */
export class Turns {
  private current: Turn<unknown> | null = null;

  /** `onFree` is called at the end of every turn. */
  constructor(private readonly onFree: () => void) {}

  /** Whether work is under way. */
  get isTaken(): boolean {
    return this.current !== null;
  }

  /** Runs what `work` returns; it is called when its turn has come. Throws what the work throws. */
  *take<Result>(work: () => Steps<Result>): Steps<Result> {
    while (this.current !== null) {
      this.advance(this.current);
      yield;
    }
    const turn = new Turn(work());
    this.current = turn;
    for (;;) {
      // Another one who waits may have run its last step.
      if (turn.outcome === null) this.advance(turn);
      const { outcome } = turn;
      if (outcome?.ok === true) return outcome.result;
      if (outcome?.ok === false) throw outcome.error;
      yield;
    }
  }

  /** Runs what is under way to its end at once. */
  finish(): void {
    while (this.current !== null) this.advance(this.current);
  }

  private advance(turn: Turn<unknown>): void {
    turn.step();
    if (turn.outcome === null) return;
    this.current = null;
    this.onFree();
  }
}
