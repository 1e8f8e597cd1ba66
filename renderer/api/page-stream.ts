import { machineStore } from '../ui/storage';
import { openOwnStream } from './own-stream';
import type { StreamLink, StreamListener } from './stream';
import { STREAM } from './stream-settings';
import { type FromWorker, type Port, portOver, type ToWorker } from './tab-messages';
import { TabStream } from './tab-stream';

/** Whose stream it is: the timekeeper's page gets a place where a public one has to wait. */
export type StreamUser = 'desk' | 'public';

/** Two connections of six stay free for pages that load and for commands; one where the desk took the place. */
const MOST_STREAMS: Readonly<Record<StreamUser, number>> = { desk: 5, public: 4 };

export interface PageStreamOptions {
  readonly headers: () => Readonly<Record<string, string>>;
  readonly user: StreamUser;
  readonly listener: StreamListener;
}

/** The stream for this page: shared with the other pages of this browser where it has shared workers, else one of its own. */
export function openPageStream(options: PageStreamOptions): StreamLink {
  let link: StreamLink;
  let isClosed = false;
  const openOwn = (): void => {
    if (isClosed) return;
    link = openOwnStream({ ...STREAM, ...options, mostStreams: MOST_STREAMS[options.user], storage: machineStore, now: Date.now });
  };
  try {
    link = new TabStream({ ...options, connect, onSilent: openOwn });
  } catch {
    // There are no shared workers, or the browser's settings forbid them.
    openOwn();
  }
  return {
    restart: () => link.restart(),
    close: () => {
      isClosed = true;
      link.close();
    },
  };
}

function connect(): Port<ToWorker, FromWorker> {
  return portOver(new SharedWorker(new URL('./stream-worker.ts', import.meta.url)).port);
}
