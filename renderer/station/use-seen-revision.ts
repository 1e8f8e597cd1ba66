import { useRef } from 'react';
import type { ApiResult } from '../api/request';
import { useStore } from '../state/store';
import type { Executed } from './station-context';

interface SeenRevision {
  /** A form is begun: the race is seen as it is shown now. */
  readonly look: () => void;
  readonly revision: () => number;
  /** Own acts are known. The refusal shows what another desk did, so sending the form once more is a decision. */
  readonly answered: (answer: ApiResult<Executed>) => void;
}

/**
 * The revision of the race that somebody saw when a form was opened, or begun (`look`): what another desk changed since is not overwritten
 * unseen. `begun` is that of a form that was left and is open again.
 */
export function useSeenRevision(begun: number | null = null): SeenRevision {
  const seen = useRef(begun ?? shownRevision());
  const look = (): void => {
    seen.current = Math.max(seen.current, shownRevision());
  };
  return {
    look,
    // Before the table is there, nothing was seen but the creation of the race.
    revision: () => Math.max(1, seen.current),
    answered: (answer) => {
      if (answer.ok) seen.current = answer.value.act.seq;
      else if (answer.code === 'changed-since') look();
    },
  };
}

function shownRevision(): number {
  return useStore.getState().live.table?.revision ?? 0;
}
