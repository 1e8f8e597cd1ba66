import type { StateCreator } from 'zustand';
import type { components } from '../../src/http/generated/api';
import type { Page } from './pages';
import { type SetupDrafts, withoutSecrets } from './setup-drafts';

type Rules = components['schemas']['RaceRules'];

/** The revision of the race that was seen when the form was begun, null where none was known: what was changed since is not overwritten. */
interface Begun {
  readonly revision: number | null;
}

/** `rulesOf` is what the rules began as, `ridersOf` the race file whose riders it gets; empty for none. */
interface NewRaceDraft {
  readonly name: string;
  readonly rules: Rules;
  readonly start: number | null;
  readonly rulesOf?: string;
  readonly ridersOf?: string;
}

/** What a form holds that has not been saved, by kind of form. */
export interface Drafts extends SetupDrafts {
  /** By race: the rules that were changed, and only those, so that a change of another rule on another desk stays. */
  readonly rules: Begun & { readonly changed: Partial<Rules>; readonly reason: string };
  /** Under one key: the form of a new race. */
  readonly newRace: NewRaceDraft;
  /** By race: how the next start list is to be made. */
  readonly startList: StartOrderDraft;
  /** By race and sheet (`<race> <sheet>`): the form of its head, columns and notes. */
  readonly sheet: components['schemas']['SavedSheet'];
  /** By race and rider (`<race> <rider>`): the time of the rider's own start. */
  readonly ownStart: Begun & { readonly at: number };
  /** By race and report (`<race> <report>`): why nothing is changed. */
  readonly report: { readonly reason: string };
  /** By race and rider (`<race> <rider>`): the form of a rider, a new one under an id that no rider has. */
  readonly rider: Begun & {
    readonly changed: Partial<RiderDetails>;
    readonly newTags: readonly string[];
    /** The revision that was shown when the form was saved and more was entered meanwhile. */
    readonly savedOver?: number | null;
  };
}

/** Details of a rider as the contract has them. */
export type RiderDetails = Omit<components['schemas']['Participant'], 'id' | 'rider' | 'tags'>;

/** The details of a new rider before anything is entered: all empty. */
export const NO_RIDER_DETAILS: RiderDetails = {
  bib: '',
  name: '',
  category: '',
  team: '',
  gender: '',
  born: '',
  nation: '',
  licence: '',
  uci_id: '',
  club: '',
  first_name: '',
  last_name: '',
  more: {},
  members: [],
};

/** The form that makes a start list; numbers and gaps as they were typed. */
export interface StartOrderDraft {
  readonly order: 'bib' | 'list' | 'random' | 'ranking';
  readonly seed: number;
  readonly isReversed: boolean;
  /** Bibs, best first. */
  readonly ranking: string;
  /** The column of the rider list that ranks; empty: `ranking` does. */
  readonly column: string;
  /** Null while the fields hold no time. */
  readonly firstAt: number | null;
  readonly gap: string;
  readonly lastRiders: string;
  readonly lastGap: string;
  readonly groupSize: string;
  /** One category after the other. */
  readonly byCategory: boolean;
  readonly categoryGap: string;
  /** Only riders of this category; empty: all. */
  readonly category: string;
}

export type DraftKind = keyof Drafts;

type AllDrafts = { readonly [Kind in DraftKind]: Readonly<Record<string, Drafts[Kind]>> };

/** Forms that were left before they were saved; they are as they were when their page is opened again. */
export interface DraftsSlice {
  readonly drafts: AllDrafts;
  /** Null removes the draft. */
  readonly setDraft: <Kind extends DraftKind>(kind: Kind, key: string, draft: Drafts[Kind] | null) => void;
  readonly restoreDrafts: (drafts: AllDrafts) => void;
  /** Gives what was entered before the page knew the open race to this race. */
  readonly adoptDrafts: (race: string) => void;
}

const NO_DRAFTS: AllDrafts = {
  rules: {},
  newRace: {},
  startList: {},
  sheet: {},
  rider: {},
  ownStart: {},
  report: {},
  publisher: {},
  webhook: {},
  reader: {},
};

export const draftsSlice: StateCreator<DraftsSlice> = (set) => ({
  drafts: NO_DRAFTS,
  setDraft: (kind, key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [kind]: withDraft(drafts[kind], key, draft) } })),
  restoreDrafts: (drafts) => set({ drafts }),
  adoptDrafts: (race) =>
    set(({ drafts }) => ({
      drafts: {
        ...drafts,
        rules: adopted(drafts.rules, race),
        startList: adopted(drafts.startList, race),
        sheet: adopted(drafts.sheet, race),
        ownStart: adopted(drafts.ownStart, race),
        report: adopted(drafts.report, race),
        rider: adopted(drafts.rider, race, (known, entered) => ({ ...known, changed: { ...known.changed, ...entered.changed } })),
      },
    })),
});

/** The drafts, those without a race as drafts of this one; `merge` joins one with a draft that is there already, else the one entered last stays. */
function adopted<Draft>(
  all: Readonly<Record<string, Draft>>,
  race: string,
  merge: (known: Draft, entered: Draft) => Draft = (_, entered) => entered,
): Readonly<Record<string, Draft>> {
  const isWithoutRace = (key: string): boolean => key === '' || key.startsWith(' ');
  const entered = Object.entries(all).filter(([key]) => isWithoutRace(key));
  if (entered.length === 0) return all;
  const moved = entered.map(([key, draft]) => {
    const known = all[race + key];
    return [race + key, known === undefined ? draft : merge(known, draft)] as const;
  });
  return { ...Object.fromEntries(Object.entries(all).filter(([key]) => !isWithoutRace(key))), ...Object.fromEntries(moved) };
}

function withDraft<Draft>(all: Readonly<Record<string, Draft>>, key: string, draft: Draft | null): Readonly<Record<string, Draft>> {
  const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));
  return draft === null ? others : { ...others, [key]: draft };
}

/** Screens whose forms hold something to save, for the race that is open; `race` is null where none is. */
export function pagesWithDrafts(drafts: AllDrafts, race: string | null): ReadonlySet<Page> {
  const isOfRace = (key: string): boolean => race !== null && key.split(' ')[0] === race;
  const hasAny = (...kinds: readonly object[]): boolean => kinds.some((kind) => Object.keys(kind).length > 0);
  const hasOfRace = (...kinds: readonly object[]): boolean => kinds.some((kind) => Object.keys(kind).some(isOfRace));
  const pages = new Set<Page>();
  if (hasAny(drafts.newRace) || hasOfRace(drafts.rules)) pages.add('race');
  if (hasOfRace(drafts.rider)) pages.add('participants');
  if (hasOfRace(drafts.startList, drafts.ownStart)) pages.add('start');
  if (hasOfRace(drafts.sheet, drafts.report)) pages.add('results');
  if (hasAny(drafts.publisher, drafts.webhook)) pages.add('screens');
  if (hasAny(drafts.reader)) pages.add('readers');
  return pages;
}

/** What this tab stores of drafts, without what is secret in them. */
export function storedDrafts(drafts: AllDrafts): string {
  const readable = (all: object): object => Object.fromEntries(Object.entries(all).map(([key, draft]) => [key, withoutSecrets(draft)]));
  return JSON.stringify({ ...drafts, publisher: readable(drafts.publisher), webhook: readable(drafts.webhook) });
}

/** Reads drafts that this tab stored before it was loaded again; none for any other text. */
export function readDrafts(stored: string | null): AllDrafts {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null && Object.values(value).every(isRecord) ? { ...NO_DRAFTS, ...value } : NO_DRAFTS;
  } catch {
    // A text that is not JSON holds nothing to restore.
    return NO_DRAFTS;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
