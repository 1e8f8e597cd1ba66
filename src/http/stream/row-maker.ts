import type { Steps } from '../../domain/steps';
import { inPieces, onePiece } from '../../in-pieces';
import type { RaceView } from '../../station';

/** Makes the rows of tables before they are sent: in pieces where thousands are new, so that no read waits for them. */
export class RowMaker {
  private isMaking = false;
  private isStopped = false;

  /** `make` makes the rows that are not made yet. `onMade` is called when they were made in pieces. */
  constructor(
    private readonly make: (race: RaceView) => Steps<unknown>,
    private readonly onMade: () => void,
  ) {}

  /** Whether the rows are made, at once if they are few. Those that are not will be, and `onMade` called. */
  areMade(race: RaceView): boolean {
    if (this.isMaking) return false;
    const steps = this.make(race);
    if (onePiece(steps) !== null) return true;
    this.isMaking = true;
    void inPieces(steps).finally(() => {
      this.isMaking = false;
      if (!this.isStopped) this.onMade();
    });
    return false;
  }

  /** From now on `onMade` is not called. */
  stop(): void {
    this.isStopped = true;
  }
}
