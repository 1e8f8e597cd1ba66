import { useMemo } from 'react';
import type { RiderId } from '../../../src/domain/model/entry';
import { sameValue } from '../../../src/domain/model/same-value';
import type { RiderDetails } from '../../state/drafts-slice';
import { useStore } from '../../state/store';
import { useDraft } from '../../station/use-draft';

/** Stands for a rider who is not registered yet. */
const NEW = 'new';

/** The form of a rider: what is shown, and what was changed and is not saved. */
export interface RiderDraft {
  readonly details: RiderDetails;
  /** Tags of a new rider; a registered one is given tags at once. */
  readonly newTags: readonly string[];
  readonly isChanged: boolean;
  /** An own save was answered, and the riders are shown as of before it: a save now would seem to overwrite somebody else's. */
  readonly isWaiting: boolean;
  /** The revision of the race that was seen when the form was begun; null for none. */
  readonly revision: number | null;
  readonly edit: (change: Partial<RiderDetails>) => void;
  readonly setNewTags: (tags: readonly string[]) => void;
  readonly discard: () => void;
  /** Drops what was saved, and keeps what was entered since: of a new rider for the next one. Whether there was anything. */
  readonly saved: () => boolean;
}

/** A rider as this page shows them. */
interface SavedRider {
  readonly details: RiderDetails;
  /** The revision of the race that the details are of; null before they are loaded. */
  readonly revision: number | null;
}

/**
 * The draft of a rider, null for a new one. It outlives the page. Only what was changed is in it: other fields are as in `saved`, also when
 * another desk changes them meanwhile.
 */
export function useRiderDraft(id: string | null, { details: saved, revision: shown }: SavedRider): RiderDraft {
  const key = draftKey(useRaceId(), id);
  const [draft, setDraft] = useDraft('rider', key);
  const newTags = draft?.newTags ?? [];
  const revision = draft?.revision ?? shown;
  const isWaiting = draft?.savedOver !== undefined && draft.savedOver === shown;
  const seen = isWaiting ? { revision: null, savedOver: shown } : { revision };
  const store = (changed: Partial<RiderDetails>, tags: readonly string[]): void =>
    setDraft(Object.keys(changed).length === 0 && tags.length === 0 ? null : { changed, newTags: tags, ...seen });
  return {
    details: { ...saved, ...draft?.changed },
    newTags,
    isChanged: draft !== null,
    isWaiting,
    revision,
    edit: (change) => store(changedDetails(saved, { ...saved, ...draft?.changed, ...change }), newTags),
    setNewTags: (tags) => store(draft?.changed ?? {}, tags),
    discard: () => setDraft(null),
    saved: () => {
      const now = useStore.getState().drafts.rider[key];
      const sent = { ...saved, ...draft?.changed };
      const entered = { ...saved, ...now?.changed };
      const changed = now === undefined ? {} : id === null ? enteredSince(sent, entered) : changedDetails(sent, entered);
      const tags = (now?.newTags ?? []).filter((tag) => !newTags.includes(tag));
      const isNothing = Object.keys(changed).length === 0 && tags.length === 0;
      setDraft(isNothing ? null : { changed, newTags: tags, revision: null, ...(id === null ? {} : { savedOver: shown }) });
      return !isNothing;
    },
  };
}

/** The details that differ from the saved ones. */
export function changedDetails(saved: RiderDetails, shown: RiderDetails): Partial<RiderDetails> {
  const changed = Object.entries(shown).filter(([field, value]) => !sameValue(value, saved[field as keyof RiderDetails]));
  return Object.fromEntries(changed);
}

/** What was entered into the form of a new rider since it was sent: what was typed behind a text that was sent is of the next rider. */
function enteredSince(sent: RiderDetails, shown: RiderDetails): Partial<RiderDetails> {
  const since = Object.entries(changedDetails(sent, shown)).map(([field, value]) => {
    const before = sent[field as keyof RiderDetails];
    const isLonger = typeof value === 'string' && typeof before === 'string' && value.startsWith(before);
    return [field, isLonger ? value.slice(before.length) : value];
  });
  return Object.fromEntries(since);
}

/** Ids of the riders with a form that is not saved. */
export function useUnsavedRiders(): ReadonlySet<string> {
  const race = useRaceId();
  const drafts = useStore((state) => state.drafts.rider);
  return useMemo(() => {
    const ofRace = Object.keys(drafts).filter((key) => key.startsWith(`${race} `));
    return new Set(ofRace.map((key) => key.slice(race.length + 1)));
  }, [drafts, race]);
}

/** Forgets the draft of a rider who is not registered any more. */
export function dropRiderDraft(id: string): void {
  const { live, setDraft } = useStore.getState();
  setDraft('rider', draftKey(live.race?.race_id ?? '', id), null);
}

/** Gives a tag to the rider who is being registered. */
export function addTagToNewRider(tag: string): void {
  const { live, drafts, setDraft } = useStore.getState();
  const key = draftKey(live.race?.race_id ?? '', null);
  const draft = drafts.rider[key] ?? { changed: {}, newTags: [], revision: null };
  if (!draft.newTags.includes(tag)) setDraft('rider', key, { ...draft, newTags: [...draft.newTags, tag] });
}

function draftKey(race: string, id: RiderId | null): string {
  return `${race} ${id ?? NEW}`;
}

function useRaceId(): string {
  return useStore((state) => state.live.race?.race_id ?? '');
}
