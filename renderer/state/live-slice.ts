import type { StateCreator } from 'zustand';
import type { components } from '../../src/http/generated/api';
import type { LinkState } from './link-state';
import { applyMessages, EMPTY_LIVE, type LiveData, withStationTime } from './live';
import { withoutExpired } from './place-changes';

type StreamMessage = components['schemas']['StreamMessage'];

/** Data of the stream, and its state. Times are this machine's clock. */
export interface LiveSlice {
  readonly live: LiveData;
  readonly link: LinkState;
  /** When the last byte came; null before the first. */
  readonly lastMessageAt: number | null;
  /** Applies messages in order. Returns false, and changes nothing, when one of them is for another revision of the table. */
  readonly applyMessages: (messages: readonly StreamMessage[], now: number) => boolean;
  /** Notes that a byte came at `now`; `stationNow` is the station's clock where the stream gave it, ISO-8601. */
  readonly touch: (stationNow: string | null, now: number) => void;
  readonly setLink: (link: LinkState) => void;
  /** Shows riders of this category, or this classification, from the next table on; both empty for everyone. */
  readonly showRiders: (riders: Pick<LiveData, 'category' | 'classification'>) => void;
  /** Removes place changes that have been shown long enough. */
  readonly expirePlaceChanges: (now: number) => void;
}

export const liveSlice: StateCreator<LiveSlice> = (set, get) => ({
  live: EMPTY_LIVE,
  link: { kind: 'connecting' },
  lastMessageAt: null,
  applyMessages: (messages, now) => {
    const live = applyMessages(get().live, messages, now);
    if (live === null) return false;
    set({ live });
    return true;
  },
  touch: (stationNow, now) => {
    const { live } = get();
    set({ lastMessageAt: now, live: stationNow === null ? live : withStationTime(live, stationNow, now) });
  },
  setLink: (link) => {
    const { live } = get();
    // A new link reports every fault again; a fault that it does not report is over.
    set({ link, live: link.kind === 'open' ? { ...live, links: EMPTY_LIVE.links, journal: EMPTY_LIVE.journal } : live });
  },
  showRiders: (riders) => set({ live: { ...get().live, ...riders } }),
  expirePlaceChanges: (now) => {
    const { live } = get();
    const placeChanges = withoutExpired(live.placeChanges, now);
    if (placeChanges !== live.placeChanges) set({ live: { ...live, placeChanges } });
  },
});
