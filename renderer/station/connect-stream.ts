import { openPageStream, type StreamUser } from '../api/page-stream';
import type { StreamLink, StreamListener } from '../api/stream';
import { useStore } from '../state/store';
import { MessageBatcher } from './message-batcher';

/** Place changes disappear within this long of their time. */
const EXPIRE_EVERY_MS = 1_000;

/** What a page shows of the stream, and who looks at it. */
export interface StreamView {
  readonly user: StreamUser;
  /** Left out: everyone. */
  readonly category?: string;
  /** Left out: none. */
  readonly classification?: string;
}

/** Connects to the stream and keeps the store up to date until the returned function is called. */
export function connectStream(
  { user, category = '', classification = '' }: StreamView,
  headers: () => Readonly<Record<string, string>>,
): () => void {
  const store = useStore.getState();
  const batcher = new MessageBatcher(() => link.restart());
  const listener: StreamListener = {
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
  };
  const open = (): StreamLink => openPageStream({ headers, user, listener });
  store.showRiders({ category, classification });
  let link = open();
  const expiry = setInterval(() => store.expirePlaceChanges(Date.now()), EXPIRE_EVERY_MS);

  // A page that is kept for the Back button would hold its place in the stream without reading it.
  const hide = (): void => link.close();
  const show = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) link = open();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', show);

  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', show);
    link.close();
    clearInterval(expiry);
    batcher.stop();
  };
}
