import type { Texts } from '../../src/texts/texts';
import { type Api, createApi } from '../api/client';
import { type Credentials, credentialHeaders } from '../api/credentials';
import { coalesced } from '../api/reload';
import type { ApiResult } from '../api/request';
import { RESOURCES } from '../api/resources';
import type { ResourceName } from '../state/resources';
import { useStore } from '../state/store';
import { endDoubt } from '../station/in-doubt';
import type { StationClient, ToastOptions } from '../station/station-context';
import { actOf, resultText } from './result-text';

/** Minimum pause between two reloads of the same resource; an import can trigger many changes per second. */
const RELOAD_PAUSE_MS = 300;

/** Creates the client for one set of credentials. What it loads goes into the store. */
export function createStationClient(credentials: Credentials, texts: Texts): StationClient {
  const api = createApi(credentials);
  const reloads = new Map<ResourceName, () => Promise<void>>();
  return {
    api,
    texts,
    headers: () => credentialHeaders(credentials),
    reload: (name) => {
      const reload =
        reloads.get(name) ??
        coalesced(async () => {
          await load(api, name);
          await new Promise((resolve) => setTimeout(resolve, RELOAD_PAUSE_MS));
        });
      reloads.set(name, reload);
      void reload();
    },
    run: async (command, toastOptions) => {
      const answer = await command;
      if (answer.ok) endDoubt();
      showResult(answer, texts, toastOptions);
      return answer;
    },
  };
}

async function load(api: Api, name: ResourceName): Promise<void> {
  const race = useStore.getState().live.raceChanges;
  const answer = await RESOURCES[name].load(api);
  const store = useStore.getState();
  // The answer belongs to a race that was closed in the meantime.
  if (store.live.raceChanges !== race) return load(api, name);
  if (answer.ok) store.setLoaded(name, answer.value, Date.now());
  else store.setFailed(name, answer.sentence);
}

function showResult<T>(answer: ApiResult<T>, texts: Texts, { done, failed, quiet = false }: ToastOptions<T> = {}): void {
  const { toast } = useStore.getState();
  if (!answer.ok) {
    const isUnanswered = answer.status === 0;
    const reason = isUnanswered ? texts.catalogue.screens.app.toast.noAnswer : answer.sentence;
    if (!quiet || isUnanswered) toast({ tone: 'refused', text: failed?.(answer) ?? reason, undo: null });
    return;
  }
  const act = actOf(answer.value);
  const text = resultText(answer.value, texts, done?.(answer.value) ?? null);
  if (text !== null) toast({ tone: 'done', text, undo: act?.undoable === true ? act.seq : null });
}
