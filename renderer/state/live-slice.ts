import type { StateCreator } from 'zustand';
import type { components } from '../../src/http/generated/api';
import type { LinkState } from '../api/stream';
import { applyMessages, EMPTY_LIVE, type LiveData, type Passing, withPassings, withStationTime } from './live';
import { expired } from './place-changes';

type StreamMessage = components['schemas']['StreamMessage'];

/** What came over the stream, and how the stream is. Times are this machine's clock. */
export interface LiveSlice {
  readonly live: LiveData;
  readonly link: LinkState;
  /** When the last byte came; null before the first. */
  readonly heardAt: number | null;
  /** False when the messages do not fit to what is known; then nothing was changed. */
  readonly hear: (messages: readonly StreamMessage[], now: number) => boolean;
  readonly heard: (stationNow: string | null, now: number) => void;
  readonly setLink: (link: LinkState) => void;
  readonly addPassings: (passings: readonly Passing[]) => void;
  readonly expireMovements: (now: number) => void;
}

export const liveSlice: StateCreator<LiveSlice> = (set, get) => ({
  live: EMPTY_LIVE,
  link: { kind: 'connecting' },
  heardAt: null,
  hear: (messages, now) => {
    const live = applyMessages(get().live, messages, now);
    if (live === null) return false;
    set({ live });
    return true;
  },
  heard: (stationNow, now) => {
    const { live } = get();
    set({ heardAt: now, live: stationNow === null ? live : withStationTime(live, stationNow, now) });
  },
  setLink: (link) => {
    const { live } = get();
    // A fresh link says again what is wrong; what it does not say is over.
    set({ link, live: link.kind === 'open' ? { ...live, links: EMPTY_LIVE.links, journal: EMPTY_LIVE.journal } : live });
  },
  addPassings: (passings) => set(({ live }) => ({ live: { ...live, passings: withPassings(live.passings, ...passings) } })),
  expireMovements: (now) => {
    const { live } = get();
    const movements = expired(live.movements, now);
    if (movements !== live.movements) set({ live: { ...live, movements } });
  },
});
