import type { StateCreator } from 'zustand';
import { type LoadedResources, loadedOf, type ResourceName, type Resources } from './resources';

/** What the desk loaded from the station besides the stream. */
export interface ResourceSlice {
  readonly loaded: LoadedResources;
  readonly setLoaded: <Name extends ResourceName>(name: Name, value: Resources[Name], now: number) => void;
  /** Keeps the old value and notes why there is no newer one. */
  readonly setFailed: (name: ResourceName, reason: string) => void;
  /** Removes what was loaded, as when it belongs to a race that was closed. */
  readonly forget: (names: readonly ResourceName[]) => void;
}

export const resourceSlice: StateCreator<ResourceSlice> = (set) => ({
  loaded: {},
  setLoaded: (name, value, now) => set(({ loaded }) => ({ loaded: { ...loaded, [name]: { value, at: now, failure: null } } })),
  setFailed: (name, reason) => set(({ loaded }) => ({ loaded: { ...loaded, [name]: { ...loadedOf(loaded, name), failure: reason } } })),
  forget: (names) =>
    set(({ loaded }) => ({
      loaded: Object.fromEntries(Object.entries(loaded).filter(([name]) => !(names as readonly string[]).includes(name))),
    })),
});
