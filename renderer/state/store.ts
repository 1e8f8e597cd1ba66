import { create } from 'zustand';
import { type DraftsSlice, draftsSlice } from './drafts-slice';
import { type LiveSlice, liveSlice } from './live-slice';
import { type ResourceSlice, resourceSlice } from './resource-slice';
import { type UiSlice, uiSlice } from './ui-slice';

export type StationState = LiveSlice & ResourceSlice & UiSlice & DraftsSlice;

/** The one store of this page. It sends no requests: features put in what they load. */
export const useStore = create<StationState>()((...store) => ({
  ...liveSlice(...store),
  ...resourceSlice(...store),
  ...uiSlice(...store),
  ...draftsSlice(...store),
}));

// A form can be used as soon as its page is there, which may be before the stream has told which race is open.
useStore.subscribe(({ live, adoptDrafts }, before) => {
  if (live.race !== null && before.live.race === null) adoptDrafts(live.race.race_id);
});
