import type { components } from '../../src/http/generated/api';

type Schemas = components['schemas'];

/** What the desk loads from the station besides the stream, by name. How each is loaded, and when it is stale: `api/resources.ts`. */
export interface Resources {
  /** With the revision of the race that they are of. */
  readonly participants: { readonly revision: number; readonly participants: readonly Schemas['Participant'][] };
  /** The ones with most reads, and how many there are. */
  readonly unknownTags: Schemas['UnknownTags'];
  /** All riders in order of their own starts, those without one last. */
  readonly startList: Schemas['StartList'];
  readonly expected: Schemas['Expected'];
  readonly presence: Schemas['Presence'];
  readonly suspectedLaps: readonly Schemas['SuspectedLap'][];
  readonly parkedTags: readonly Schemas['ParkedTag'][];
  readonly acts: readonly Schemas['Act'][];
  readonly control: Schemas['RaceControl'];
  readonly jury: readonly Schemas['JuryAct'][];
  /** What riders report, oldest first. */
  readonly reports: Schemas['Reports'];
  /** Start signals of devices that are offered, newest first. */
  readonly guns: readonly Schemas['Gun'][];
  readonly sheets: readonly Schemas['SavedSheet'][];
  readonly settlement: Settlement;
  readonly runningRaces: readonly Schemas['RunningRace'][];
  readonly races: readonly Schemas['RaceFile'][];
  readonly templates: readonly Schemas['Template'][];
  readonly publishers: readonly Schemas['Publisher'][];
  readonly webhooks: readonly Schemas['Webhook'][];
  readonly rmonitor: Schemas['RMonitor'];
  readonly readers: readonly Schemas['Reader'][];
  readonly readerKinds: readonly Schemas['ReaderKind'][];
  readonly preflight: readonly Schemas['PreflightCheck'][];
  readonly screens: Schemas['Screens'];
  readonly health: Schemas['Health'];
  readonly demo: Schemas['Demo'];
  readonly machines: Schemas['Machines'];
  readonly keys: readonly Schemas['Key'][];
}

/** What would settle the race, and who is due to be pulled. */
export interface Settlement {
  readonly revision: number;
  readonly proposals: readonly Schemas['Proposal'][];
  readonly due_to_be_pulled: readonly Schemas['DueToBePulled'][];
}

export type ResourceName = keyof Resources;

/** The newest value, when it was loaded (this machine's clock), and why the last attempt failed (null: it did not). An old value stays after a failure. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly at: number | null;
  readonly failure: string | null;
}

/** What has been loaded so far; a resource that was never asked for is missing. */
export type LoadedResources = { readonly [Name in ResourceName]?: Loaded<Resources[Name]> };

const NEVER: Loaded<never> = { value: null, at: null, failure: null };

/** A resource as it was loaded last; nulls before the first time. */
export function loadedOf<Name extends ResourceName>(loaded: LoadedResources, name: Name): Loaded<Resources[Name]> {
  return (loaded[name] as Loaded<Resources[Name]> | undefined) ?? NEVER;
}
