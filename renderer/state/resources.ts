import type { components } from '../../src/http/generated/api';

type Schemas = components['schemas'];

/** What the desk reads from the station besides the stream, by name. */
export interface Resources {
  readonly participants: readonly Schemas['Participant'][];
  /** The ones read most, and how many there are. */
  readonly unknownTags: Schemas['UnknownTags'];
  readonly suspectedLaps: readonly Schemas['SuspectedLap'][];
  readonly acts: readonly Schemas['Act'][];
  readonly control: Schemas['RaceControl'];
  readonly races: readonly Schemas['RaceFile'][];
  readonly readers: readonly Schemas['Reader'][];
  readonly preflight: readonly Schemas['PreflightCheck'][];
  readonly screens: Schemas['Screens'];
  readonly health: Schemas['Health'];
}

export type ResourceName = keyof Resources;

/** The newest answer, how old it is (this machine's clock), and why the last attempt brought none; an old value stays through a failure. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly at: number | null;
  readonly failure: string | null;
}

export type LoadedResources = { readonly [Name in ResourceName]: Loaded<Resources[Name]> };

const NEVER: Loaded<never> = { value: null, at: null, failure: null };

export const NOTHING_LOADED: LoadedResources = {
  participants: NEVER,
  unknownTags: NEVER,
  suspectedLaps: NEVER,
  acts: NEVER,
  control: NEVER,
  races: NEVER,
  readers: NEVER,
  preflight: NEVER,
  screens: NEVER,
  health: NEVER,
};

/** Which resources another race makes void. */
export function withoutRace(loaded: LoadedResources): LoadedResources {
  return { ...NOTHING_LOADED, readers: loaded.readers, screens: loaded.screens, health: loaded.health, preflight: loaded.preflight };
}
