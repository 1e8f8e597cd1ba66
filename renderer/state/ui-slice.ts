import type { StateCreator } from 'zustand';
import type { RiderId } from '../../src/domain/model/entry';
import type { Theme } from '../ui/theme';
import type { Page } from './pages';
import { type PendingCrossing, withoutPendingCrossing, withPendingCrossing } from './pending-crossings';

/** A short message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'refused';
  readonly text: string;
  /** Journal entry that a button beside the text undoes; null for no button. */
  readonly undo: number | null;
}

const MAX_TOASTS = 3;

/** What this screen is looking at; nothing of it matters to the race, except the taps that still want a bib. */
export interface UiSlice {
  readonly page: Page;
  readonly query: string;
  /** Category shown; empty for all. */
  readonly category: string;
  /** Row that the keyboard is on. */
  readonly cursor: RiderId | null;
  /** Rider whose reads are explained. */
  readonly explained: RiderId | null;
  readonly helpOpen: boolean;
  readonly theme: Theme;
  readonly toasts: readonly Toast[];
  readonly pendingCrossings: readonly PendingCrossing[];
  /** No alarm is heard. */
  readonly muted: boolean;
  /** Keys of alarms that the timekeeper has heard: they stay in sight, and sound again only when they come anew. */
  readonly silenced: ReadonlySet<string>;
  readonly showPage: (page: Page) => void;
  readonly setQuery: (query: string) => void;
  readonly setCategory: (category: string) => void;
  readonly setCursor: (rider: RiderId | null) => void;
  readonly explain: (rider: RiderId | null) => void;
  readonly showHelp: (open: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly setSilenced: (silenced: ReadonlySet<string>) => void;
  readonly toast: (toast: Omit<Toast, 'id'>) => void;
  readonly dropToast: (id: number) => void;
  /** What was said of acts may no longer hold, and their undo buttons neither. */
  readonly dropDone: () => void;
  /** The tap that had to go because there are too many; null mostly. */
  readonly tap: (at: number, bib?: string) => PendingCrossing | null;
  readonly dropTap: (id: number) => void;
  readonly restoreTaps: (taps: readonly PendingCrossing[]) => void;
  /** Forgets what belongs to the race that was open. */
  readonly leaveRace: () => void;
}

export const uiSlice: StateCreator<UiSlice> = (set, get) => ({
  page: 'live',
  query: '',
  category: '',
  cursor: null,
  explained: null,
  helpOpen: false,
  theme: 'system',
  toasts: [],
  pendingCrossings: [],
  muted: false,
  silenced: new Set(),
  showPage: (page) => set({ page }),
  setQuery: (query) => set({ query }),
  setCategory: (category) => set({ category }),
  setCursor: (cursor) => set({ cursor }),
  explain: (explained) => set(explained === null ? { explained } : { explained, cursor: explained }),
  showHelp: (helpOpen) => set({ helpOpen }),
  setTheme: (theme) => set({ theme }),
  setMuted: (muted) => set({ muted }),
  setSilenced: (silenced) => set({ silenced }),
  toast: (toast) =>
    set(({ toasts }) => {
      const id = (toasts[toasts.length - 1]?.id ?? 0) + 1;
      return { toasts: [...toasts, { ...toast, id }].slice(-MAX_TOASTS) };
    }),
  dropToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  dropDone: () => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.tone !== 'done') })),
  tap: (at, bib) => {
    const { taps, dropped } = withPendingCrossing(get().pendingCrossings, at, bib);
    set({ pendingCrossings: taps });
    return dropped;
  },
  restoreTaps: (taps) => set({ pendingCrossings: taps }),
  dropTap: (id) => set(({ pendingCrossings: taps }) => ({ pendingCrossings: withoutPendingCrossing(taps, id) })),
  leaveRace: () => set({ query: '', category: '', cursor: null, explained: null, pendingCrossings: [] }),
});
