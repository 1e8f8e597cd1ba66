import { type Api, createApi, type Schemas } from '../api/client';
import { type Credentials, credentialHeaders } from '../api/credentials';
import type { Outcome } from '../api/outcome';
import { coalesced } from '../api/reload';
import { loadResource } from '../api/resources';
import type { ResourceName } from '../state/resources';
import { useStore } from '../state/store';
import type { StationClient, ToastOptions } from '../station/station-context';

/** Between two readings of the same resource: an import changes the race many times a second. */
const BREATHER_MS = 300;

/** The desk for one set of credentials. Its screens are told of everything through the store. */
export function createStationClient(credentials: Credentials): StationClient {
  const api = createApi(credentials);
  const reloads = new Map<ResourceName, () => Promise<void>>();
  return {
    api,
    headers: () => credentialHeaders(credentials),
    reload: (name) => {
      const reload =
        reloads.get(name) ??
        coalesced(async () => {
          await load(api, name);
          await new Promise((resolve) => setTimeout(resolve, BREATHER_MS));
        });
      reloads.set(name, reload);
      void reload();
    },
    run,
  };
}

async function load(api: Api, name: ResourceName): Promise<void> {
  const race = useStore.getState().live.raceChanges;
  const answer = await loadResource(api, name);
  const store = useStore.getState();
  // An answer about a race that was closed meanwhile says nothing about this one.
  if (store.live.raceChanges !== race) return load(api, name);
  if (answer.ok) store.setLoaded(name, answer.value, Date.now());
  else store.setFailed(name, answer.sentence);
}

async function run<T>(command: Promise<Outcome<T>>, said: ToastOptions<T> = {}): Promise<Outcome<T>> {
  const answer = await command;
  const { toast } = useStore.getState();
  if (!answer.ok) {
    if (said.quiet !== true || answer.status === 0) toast({ tone: 'refused', text: answer.sentence, undo: null });
    return answer;
  }
  const act = actOf(answer.value);
  const text = said.done?.(answer.value) ?? act?.sentence ?? null;
  if (text !== null) toast({ tone: 'done', text, undo: act?.undoable === true ? act.seq : null });
  return answer;
}

function actOf(value: unknown): Schemas['Act'] | null {
  return typeof value === 'object' && value !== null && 'act' in value ? (value as Schemas['Executed']).act : null;
}
