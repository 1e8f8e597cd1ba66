import type { StateCreator } from 'zustand';
import { type LoadedResources, NOTHING_LOADED, type ResourceName, type Resources, withoutRace } from './resources';

/** What the desk read from the station besides the stream. */
export interface DeskSlice {
  readonly loaded: LoadedResources;
  readonly setLoaded: <Name extends ResourceName>(name: Name, value: Resources[Name], now: number) => void;
  /** Keeps the old value, and says why it is not newer. */
  readonly setFailed: (name: ResourceName, sentence: string) => void;
  /** Another race was opened. */
  readonly forgetRace: () => void;
}

export const deskSlice: StateCreator<DeskSlice> = (set) => ({
  loaded: NOTHING_LOADED,
  setLoaded: (name, value, now) => set(({ loaded }) => ({ loaded: { ...loaded, [name]: { value, at: now, failure: null } } })),
  setFailed: (name, sentence) => set(({ loaded }) => ({ loaded: { ...loaded, [name]: { ...loaded[name], failure: sentence } } })),
  forgetRace: () => set(({ loaded }) => ({ loaded: withoutRace(loaded) })),
});
