import { useRef } from 'react';
import { sameValue } from '../../src/domain/model/same-value';

/**
 * What a form holds, so that a save takes away only what it sent: call the result when the save begins, and what that returns when it was
 * answered. It says whether the form still holds the same, and may be closed or emptied; what was typed meanwhile stays in it.
 */
export function useSent(typed: unknown): () => () => boolean {
  const latest = useRef(typed);
  latest.current = typed;
  return () => {
    const sent = latest.current;
    return () => sameValue(latest.current, sent);
  };
}
