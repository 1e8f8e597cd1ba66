import { useEffect } from 'react';
import { RESOURCES } from '../api/resources';
import { type Loaded, loadedOf, type ResourceName, type Resources } from '../state/resources';
import { useStore } from '../state/store';
import { useStation } from './station-context';

/** A resource: loaded when the component is mounted, when it becomes stale, when the link is open again, and every `everyMs` where given. */
export function useResource<Name extends ResourceName>(name: Name, everyMs?: number): Loaded<Resources[Name]> {
  const { reload } = useStation();
  const version = useStore(({ live }) => RESOURCES[name].staleOn.map((counter) => live[counter]).join());
  const isLinked = useStore((state) => state.link.kind === 'open');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version, or a new link, makes what was loaded stale
  useEffect(() => {
    reload(name);
  }, [name, reload, version, isLinked]);

  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => reload(name), everyMs);
    return () => clearInterval(timer);
  }, [name, reload, everyMs]);

  const loaded = useStore((state) => loadedOf(state.loaded, name));
  // While the link is lost, the alarm says so for all resources, and each shows how old it is.
  return isLinked ? loaded : { ...loaded, failure: null };
}
