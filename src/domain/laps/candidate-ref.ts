import type { PassingOverride } from '../ledger/passing-overrides';

declare const refBrand: unique symbol;

/**
 * Where a candidate of a rider comes from: a row of the read log or, below zero, one of the rider's overrides. One number, because a race
 * has a million of them.
 */
export type CandidateRef = number & { readonly [refBrand]: true };

/** The ref of a read, by its row in the read log. */
export function readRef(row: number): CandidateRef {
  return row as CandidateRef;
}

/** The ref of a passing among a rider's overrides, by its index there. */
export function overrideRef(index: number): CandidateRef {
  return ~index as CandidateRef;
}

/** Whether a ref is the row of a read. */
export function isReadRef(ref: CandidateRef): boolean {
  return ref >= 0;
}

/** The override that a ref points to; null for a read. Throws RangeError where the rider has no such override. */
export function overrideOfRef(overrides: readonly PassingOverride[], ref: CandidateRef): PassingOverride | null {
  if (isReadRef(ref)) return null;
  const override = overrides[~ref];
  if (override === undefined) throw new RangeError(`Override ${~ref} of ${overrides.length}`);
  return override;
}
