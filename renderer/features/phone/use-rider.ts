import { useEffect, useState } from 'react';
import type { Api, Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';

/** Reads that count for nothing change no row of the table. */
const LOOK_EVERY_MS = 20_000;
/** Every phone at the venue hears of a correction at the same moment. */
const SPREAD_MS = 800;

/** What is known of a rider. The page of before stays when the station does not answer. */
export interface LoadedRider {
  readonly page: Schemas['RiderPage'] | null;
  /** When it was loaded, this machine's clock; null before the first time. */
  readonly at: number | null;
  /** Why the last attempt brought nothing; empty where it did. */
  readonly problem: string;
}

/** Loads a rider at once, with each of their passings, after corrections, and every now and then. */
export function useRider(api: Api, bib: string): LoadedRider {
  const [loaded, setLoaded] = useState<LoadedRider>({ page: null, at: null, problem: '' });
  const race = useStore((state) => state.live.race?.race_id ?? '');
  const roster = useStore((state) => state.live.rosterChanges);
  const link = useStore((state) => state.link.kind);
  const own = useStore((state) => {
    const row = state.live.placed.find((placed) => placed.bib === bib);
    return row === undefined ? '' : [row.laps, row.reached, row.lastPassAt, row.status].join();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes what was loaded stale
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = await request(api.GET('/riders/{bib}', { params: { path: { bib } } }));
      if (isOver) return;
      setLoaded((before) => {
        if (answer.ok) return { page: answer.value, at: Date.now(), problem: '' };
        // Nobody has this bib any more: what was known of them would be somebody else's.
        return answer.status === 404 ? { page: null, at: null, problem: answer.sentence } : { ...before, problem: answer.sentence };
      });
      timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    timer = setTimeout(() => void look(), Math.random() * SPREAD_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, bib, race, roster, link, own]);
  return loaded;
}
