import { useMemo } from 'react';
import { useResource } from '../../station/use-resource';
import { type GuideProgress, guideProgress } from './guide-steps';

const EVERY_MS = 2_000;

/** How far the open race is; null until it is loaded. */
export function useGuide(): GuideProgress | null {
  const checks = useResource('preflight', EVERY_MS).value;
  const acts = useResource('acts').value;
  return useMemo(() => (checks === null || acts === null ? null : guideProgress(checks, acts)), [checks, acts]);
}
