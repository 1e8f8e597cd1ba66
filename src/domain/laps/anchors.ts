import type { EpochMs, Ms } from '../model/time';
import type { CandidateRef } from './candidate-ref';

/** A passing to which the timekeeper gave a time: it wins over all candidates sooner than the minimum lap before and after it. */
export interface Anchor {
  readonly at: EpochMs;
  readonly ref: CandidateRef;
}

/** Those anchors that are at least `minLap` after the one before; `inOrder` is in time order. Of two closer ones the earlier counts. */
export function anchorsApart(inOrder: readonly Anchor[], minLap: Ms): readonly Anchor[] {
  const apart: Anchor[] = [];
  for (const anchor of inOrder) {
    const last = apart[apart.length - 1];
    if (last === undefined || anchor.at - last.at >= minLap) apart.push(anchor);
  }
  return apart;
}

/** The anchor that a candidate belongs to: the first one less than `minLap` away; null when there is none. */
export function anchorNear(anchors: readonly Anchor[], time: EpochMs, minLap: Ms): Anchor | null {
  if (anchors.length === 0) return null;
  return anchors.find(({ at }) => Math.abs(at - time) < minLap) ?? null;
}

/** Whether a candidate is an anchor. */
export function isAnchor(anchors: readonly Anchor[], ref: CandidateRef): boolean {
  return anchors.length > 0 && anchors.some((anchor) => anchor.ref === ref);
}
