import { useEffect, useState } from 'react';
import type { ApiResult } from '../api/request';
import { useStore } from '../state/store';

/** What a screen loaded last of the open race; `isFailed`: a later attempt brought nothing. */
export interface LoadedData<T> {
  readonly value: T | null;
  readonly isFailed: boolean;
}

const NOTHING = { value: null, isFailed: false } as const;

/**
 * Data that a screen loads besides the stream: at once, every `everyMs`, and whenever riders, tags or corrections change. An old value stays
 * when loading fails, and goes with its race. `load` is the same function for as long as it loads the same.
 */
export function useLoaded<T>(load: () => Promise<ApiResult<T>>, everyMs: number): LoadedData<T> {
  const [loaded, setLoaded] = useState<LoadedData<T> & { readonly race: number }>({ ...NOTHING, race: 0 });
  const race = useStore((state) => state.live.raceChanges);
  const roster = useStore((state) => state.live.rosterChanges);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the roster makes what was loaded stale
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await load();
      if (isOver) return;
      setLoaded((before) =>
        answer.ok
          ? { value: answer.value, isFailed: false, race }
          : { value: before.race === race ? before.value : null, isFailed: true, race },
      );
      timer = setTimeout(() => void look(), everyMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [load, everyMs, race, roster]);
  return loaded.race === race ? loaded : NOTHING;
}
