import { openStream, type StreamLink, waitOrAbort } from '../api/stream';
import { useStore } from '../state/store';
import { MessageBatcher } from './message-batcher';

/** The station sends something at least every few seconds; a longer silence is a lost link. */
const SILENCE_MS = 8_000;

/** Place changes disappear within this long of their time. */
const EXPIRE_EVERY_MS = 1_000;

/** Connects to the stream and keeps the store up to date until the returned function is called. `query` asks for a part of the stream. */
export function connectStream(query: Readonly<Record<string, string>>, headers: () => Readonly<Record<string, string>>): () => void {
  const store = useStore.getState();
  const batcher = new MessageBatcher(() => link.restart());
  const link: StreamLink = openStream({
    url: `/stream?${new URLSearchParams({ ...query, changes: '1' })}`,
    headers,
    fetch: (...request) => fetch(...request),
    silenceMs: SILENCE_MS,
    wait: waitOrAbort,
    listener: {
      onMessages: (messages) => batcher.add(messages),
      onAlive: (stationNow) => {
        if (stationNow === null) batcher.touch(Date.now());
        else store.touch(stationNow, Date.now());
      },
      onState: (state) => {
        // Messages of the old link come before those of the new one.
        if (state.kind !== 'open') batcher.deliver();
        store.setLink(state);
      },
    },
  });
  const expiry = setInterval(() => store.expirePlaceChanges(Date.now()), EXPIRE_EVERY_MS);

  return () => {
    link.close();
    clearInterval(expiry);
    batcher.stop();
  };
}
