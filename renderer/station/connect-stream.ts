import { openStream, type StreamLink, waitOrAbort } from '../api/stream';
import { useStore } from '../state/store';
import { MessageBatcher } from './message-batcher';

/** The station says something at least every few seconds; silence beyond this is a lost link. */
const SILENCE_MS = 8_000;

/** Movement arrows go out within this long of their time. */
const EXPIRE_EVERY_MS = 1_000;

/** Listens to the station and keeps the store up to date, until the answer is called. `query` asks for less than everything. */
export function connectStream(query: Readonly<Record<string, string>>, headers: () => Readonly<Record<string, string>>): () => void {
  const store = useStore.getState();
  const gathering = new MessageBatcher(() => link.restart());
  const link: StreamLink = openStream({
    url: `/stream?${new URLSearchParams({ ...query, changes: '1' })}`,
    headers,
    fetch: (...request) => fetch(...request),
    silenceMs: SILENCE_MS,
    wait: waitOrAbort,
    listener: {
      onMessages: (messages) => gathering.add(messages),
      onAlive: (stationNow) => {
        if (stationNow === null) gathering.heard(Date.now());
        else store.heard(stationNow, Date.now());
      },
      onState: (state) => {
        // What the old link brought belongs before what the new one brings.
        if (state.kind !== 'open') gathering.deliver();
        store.setLink(state);
      },
    },
  });
  const expiry = setInterval(() => store.expireMovements(Date.now()), EXPIRE_EVERY_MS);

  return () => {
    link.close();
    clearInterval(expiry);
    gathering.stop();
  };
}
