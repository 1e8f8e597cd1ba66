import { useCallback } from 'react';
import type { DraftKind, Drafts } from '../state/drafts-slice';
import { useStore } from '../state/store';

/** The draft of a form as it is now, also after its page was left; null while it holds nothing to save. */
export function draftNow<Kind extends DraftKind>(kind: Kind, key: string): Drafts[Kind] | null {
  return (useStore.getState().drafts[kind][key] ?? null) as Drafts[Kind] | null;
}

/** The draft of a form, null while it holds nothing to save, and what stores it. It outlives the page that shows the form. */
export function useDraft<Kind extends DraftKind>(
  kind: Kind,
  key: string,
): readonly [Drafts[Kind] | null, (draft: Drafts[Kind] | null) => void] {
  const draft = useStore((state) => state.drafts[kind][key] ?? null) as Drafts[Kind] | null;
  const setDraft = useStore((state) => state.setDraft);
  const set = useCallback((next: Drafts[Kind] | null) => setDraft(kind, key, next), [setDraft, kind, key]);
  return [draft, set];
}
