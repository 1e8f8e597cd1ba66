import { useEffect } from 'react';
import type { Loaded, ResourceName, Resources } from '../state/resources';
import { useStore } from '../state/store';
import { useStation } from './station-context';

/** Which resources change with participants, tags and corrections. */
const OF_THE_RACE: ReadonlySet<ResourceName> = new Set<ResourceName>(['participants', 'unknownTags', 'suspectedLaps', 'acts', 'control']);

/** A resource, read when the screen opens, when the race changes under it, and every `everyMs` where given. */
export function useResource<Name extends ResourceName>(name: Name, everyMs?: number): Loaded<Resources[Name]> {
  const { reload } = useStation();
  const changes = useStore((state) => (OF_THE_RACE.has(name) ? state.live.rosterChanges : state.live.raceChanges));
  const strangers = useStore((state) => (name === 'unknownTags' ? state.live.strangers : 0));
  const race = useStore((state) => (name === 'control' ? state.live.race : null));
  const linked = useStore((state) => state.link.kind === 'open');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the race, or a mended link, makes what was read old
  useEffect(() => {
    reload(name);
  }, [name, reload, changes, strangers, race, linked]);

  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => reload(name), everyMs);
    return () => clearInterval(timer);
  }, [name, reload, everyMs]);

  const loaded = useStore((state) => state.loaded[name]) as Loaded<Resources[Name]>;
  // While the link is lost the banner says so for all of them, and each shows how old it is.
  return linked ? loaded : { ...loaded, failure: null };
}
