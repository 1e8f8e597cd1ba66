import { newKey } from './new-key';

/** What takes back, or brings back, the newest act. */
export type TakeBackPath = '/undo' | '/redo';

interface Sent {
  readonly path: TakeBackPath;
  readonly raceId: string | undefined;
  readonly key: string;
}

/** The last undo or redo of the newest act, while nobody knows whether it arrived. */
let inDoubt: Sent | null = null;

/** The key for an undo or redo of the newest act: that of the one before, sent again, while nobody knows whether that arrived; else a new one. */
export function keyToTakeBack(path: TakeBackPath, raceId: string | undefined): string {
  return inDoubt?.path === path && inDoubt.raceId === raceId ? inDoubt.key : newKey();
}

/** Notes that an undo or redo got no answer, or a fault of the disk: the next one is the same, sent again. */
export function noteInDoubt(sent: Sent): void {
  inDoubt = sent;
}

/** Forgets an undo or redo without an answer, once the station has carried out another command: the next one is about the newest act. */
export function endDoubt(): void {
  inDoubt = null;
}
