import { create } from 'zustand';
import { type DeskSlice, deskSlice } from './desk-slice';
import { type LiveSlice, liveSlice } from './live-slice';
import { type UiSlice, uiSlice } from './ui-slice';

export type StationState = LiveSlice & DeskSlice & UiSlice;

/** The one store of this screen. Fetches nothing: features put in what they read. */
export const useStore = create<StationState>()((...store) => ({
  ...liveSlice(...store),
  ...deskSlice(...store),
  ...uiSlice(...store),
}));
