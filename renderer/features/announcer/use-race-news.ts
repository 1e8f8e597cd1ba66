import { useEffect, useState } from 'react';
import { type CategoryLead, leadsOf } from '../../state/category-leads';
import { useStore } from '../../state/store';
import { type News, newsBetween } from './race-news';

/** More than anybody looks back for. */
const MOST_NEWS = 60;
/** The time of a race that is up makes news without a message of the station. */
const LOOK_EVERY_MS = 1_000;

interface Told {
  readonly raceId: string | null;
  readonly leads: readonly CategoryLead[];
  /** Newest first. */
  readonly news: readonly News[];
}

const NOTHING: Told = { raceId: null, leads: [], news: [] };

/** The leaders of the categories, and what happened since this page was opened, newest first. The list is emptied when another race is opened. */
export function useRaceNews(): Told {
  const [told, setTold] = useState(NOTHING);
  useEffect(() => {
    let seen: unknown = null;
    const look = (): void => {
      const { live } = useStore.getState();
      seen = live.placed;
      setTold((before) => toldAfter(before, live, Date.now() + live.clockOffset));
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const unsubscribe = useStore.subscribe(({ live }) => {
      if (live.placed !== seen) look();
    });
    look();
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, []);
  return told;
}

function toldAfter(before: Told, live: Parameters<typeof leadsOf>[0], now: number): Told {
  const raceId = live.race?.race_id ?? null;
  const known = before.raceId === raceId ? before : { ...NOTHING, raceId };
  const leads = leadsOf(live, now);
  const news = newsBetween(known.leads, leads, now);
  return { raceId, leads, news: news.length === 0 ? known.news : [...[...news].reverse(), ...known.news].slice(0, MOST_NEWS) };
}
