import type { StateCreator } from 'zustand';
import type { RiderId } from '../../src/domain/model/entry';
import type { Theme } from '../ui/theme';
import type { Page } from './pages';
import { type PendingCrossing, withoutPendingCrossing, withPendingCrossing } from './pending-crossings';

/** A short message that disappears by itself. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'refused';
  readonly text: string;
  /** Sequence number of the action that the Undo button beside the text takes back; null for no button. */
  readonly undo: number | null;
}

const MAX_TOASTS = 3;

/** What stands in the table instead of riders of categories. */
export type OtherTable = { readonly kind: 'classification'; readonly name: string } | { readonly kind: 'teams' };
/** Which riders the table shows: all, those on the course, those who are late, or those who were not read yet. */
export const RIDER_FILTERS = ['all', 'out', 'overdue', 'unseen'] as const;
export type RiderFilter = (typeof RIDER_FILTERS)[number];

/** What this page shows. Nothing of it belongs to the race, except crossings that still need a bib. */
export interface UiSlice {
  readonly page: Page;
  readonly query: string;
  /** Category shown; empty for all. */
  readonly category: string;
  /** A classification or the teams in its place; null for none. */
  readonly otherTable: OtherTable | null;
  /** With all categories shown: one after the other, else everyone in one ranking. */
  readonly isByCategory: boolean;
  readonly riderFilter: RiderFilter;
  /** Keys of the groups whose riders are hidden. */
  readonly collapsed: ReadonlySet<string>;
  /** The rider of the row that the keyboard is on, or the key of a group whose heading it is on. */
  readonly cursor: RiderId | null;
  /** The rider whose reads are shown beside the table. */
  readonly explained: RiderId | null;
  /** The rider whose penalty form is open; it is one who is explained. */
  readonly penalised: RiderId | null;
  readonly helpOpen: boolean;
  /** The steps of the guide stand above every page. */
  readonly guided: boolean;
  readonly theme: Theme;
  readonly toasts: readonly Toast[];
  readonly pendingCrossings: readonly PendingCrossing[];
  /** The sound of all alarms is off. */
  readonly muted: boolean;
  /** Keys of alarms that the timekeeper silenced: they stay visible, and sound when they come again. */
  readonly silenced: ReadonlySet<string>;
  readonly showPage: (page: Page) => void;
  readonly setQuery: (query: string) => void;
  readonly setCategory: (category: string) => void;
  readonly showTable: (otherTable: OtherTable) => void;
  readonly setByCategory: (isByCategory: boolean) => void;
  readonly setRiderFilter: (filter: RiderFilter) => void;
  readonly setCollapsed: (group: string, isCollapsed: boolean) => void;
  readonly setCursor: (rider: RiderId | null) => void;
  readonly explain: (rider: RiderId | null) => void;
  /** Opens the penalty form of a rider, or closes it. */
  readonly penalise: (rider: RiderId | null) => void;
  readonly showHelp: (open: boolean) => void;
  readonly setGuided: (guided: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly setSilenced: (silenced: ReadonlySet<string>) => void;
  readonly toast: (toast: Omit<Toast, 'id'>) => void;
  readonly dropToast: (id: number) => void;
  /** Removes messages about actions: after an undo or redo they and their Undo buttons may no longer be right. */
  readonly dropDone: () => void;
  /** Returns the crossing that was deleted because there were too many; null in most cases. */
  readonly addPendingCrossing: (at: number, bib?: string) => PendingCrossing | null;
  readonly dropPendingCrossing: (id: number) => void;
  readonly restorePendingCrossings: (crossings: readonly PendingCrossing[]) => void;
  /** Forgets what belongs to the race that was open. */
  readonly leaveRace: () => void;
}

/** What the page shows of a race that was just opened. */
const OF_RACE: Pick<UiSlice, 'query' | 'category' | 'otherTable' | 'riderFilter' | 'collapsed' | 'cursor' | 'explained' | 'penalised'> = {
  query: '',
  category: '',
  otherTable: null,
  riderFilter: 'all',
  collapsed: new Set(),
  cursor: null,
  explained: null,
  penalised: null,
};

export const uiSlice: StateCreator<UiSlice> = (set, get) => ({
  ...OF_RACE,
  page: 'live',
  isByCategory: true,
  helpOpen: false,
  guided: false,
  theme: 'system',
  toasts: [],
  pendingCrossings: [],
  muted: false,
  silenced: new Set(),
  showPage: (page) => set({ page }),
  setQuery: (query) => set({ query }),
  setCategory: (category) => set({ category, otherTable: null }),
  showTable: (otherTable) => set({ category: '', otherTable }),
  setByCategory: (isByCategory) => set({ isByCategory }),
  setRiderFilter: (riderFilter) => set({ riderFilter }),
  setCollapsed: (group, isCollapsed) => set(({ collapsed }) => ({ collapsed: withMember(collapsed, group, isCollapsed) })),
  setCursor: (cursor) => set({ cursor }),
  explain: (explained) => set(explained === null ? { explained, penalised: null } : { explained, cursor: explained, penalised: null }),
  penalise: (penalised) => set(penalised === null ? { penalised } : { penalised, explained: penalised, cursor: penalised }),
  showHelp: (helpOpen) => set({ helpOpen }),
  setGuided: (guided) => set({ guided }),
  setTheme: (theme) => set({ theme }),
  setMuted: (muted) => set({ muted }),
  setSilenced: (silenced) => set({ silenced }),
  toast: (toast) => set(({ toasts }) => ({ toasts: withToast(toasts, toast) })),
  dropToast: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  dropDone: () => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.tone !== 'done') })),
  addPendingCrossing: (at, bib) => {
    const { crossings, dropped } = withPendingCrossing(get().pendingCrossings, at, bib);
    set({ pendingCrossings: crossings });
    return dropped;
  },
  restorePendingCrossings: (pendingCrossings) => set({ pendingCrossings }),
  dropPendingCrossing: (id) => set(({ pendingCrossings }) => ({ pendingCrossings: withoutPendingCrossing(pendingCrossings, id) })),
  // Its actions have numbers that are those of others in the next race: their Undo buttons go with it.
  leaveRace: () => set(({ toasts }) => ({ ...OF_RACE, pendingCrossings: [], toasts: toasts.filter(({ undo }) => undo === null) })),
});

/** The set with or without a member. */
function withMember(before: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const others = [...before].filter((each) => each !== member);
  return new Set(isIn ? [...others, member] : others);
}

function withToast(toasts: readonly Toast[], toast: Omit<Toast, 'id'>): readonly Toast[] {
  const id = (toasts[toasts.length - 1]?.id ?? 0) + 1;
  const all = [...toasts, { ...toast, id }];
  if (all.length <= MAX_TOASTS) return all;
  // What was done is in the audit; what was refused is only here.
  const oldest = toasts.find(({ tone }) => tone === 'done') ?? toasts[0];
  return all.filter((one) => one !== oldest);
}
