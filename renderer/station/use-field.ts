import { useMemo } from 'react';
import type { Schemas } from '../api/client';
import { useResource } from './use-resource';

const EVERY_MS = 2_000;

const NOBODY = { riders: [], out: [], counts: [] } as const;

/** The riders of the race apart from their results. */
export interface Field {
  readonly expected: readonly Schemas['ExpectedRider'][];
  /** Riders out on the course. */
  readonly out: readonly string[];
  readonly counts: readonly Schemas['CategoryCounts'][];
  readonly seen: readonly Schemas['SeenRider'][];
}

/** Who is expected, how many are where, and who was seen: as of the last two seconds; empty before they are loaded. */
export function useField(): Field {
  const { riders, out, counts } = useResource('expected', EVERY_MS).value ?? NOBODY;
  const seen = (useResource('presence', EVERY_MS).value ?? NOBODY).riders;
  return useMemo(() => ({ expected: riders, out, counts, seen }), [riders, out, counts, seen]);
}
