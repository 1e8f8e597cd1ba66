import { openStream, type StreamLink, waitOrAbort } from '../../api/stream';
import type { StreamMessage } from '../../api/stream-message';
import { useStation } from '../../state/store';

/** The station says something at least every few seconds; silence beyond this is a lost link. */
const SILENCE_MS = 8_000;

/** The screen changes no oftener than this, and at once after a quiet spell: more often is more than an eye can use. */
const GATHER_MS = 40;
/** Placing thousands of riders takes a while: a long table leaves the page time for other things between two changes. */
const ROWS_A_MS = 50;

/** Movement arrows go out within this long of their time. */
const EXPIRE_EVERY_MS = 1_000;

/** Listens to the station and keeps the store up to date, until the answer is called. `query` asks for less than everything. */
export function listen(query: Readonly<Record<string, string>>, headers: () => Readonly<Record<string, string>>): () => void {
  const store = useStation.getState();
  let gathered: StreamMessage[] = [];
  let heardAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deliveredAt = 0;

  const deliver = (): void => {
    clearTimeout(timer);
    timer = undefined;
    deliveredAt = performance.now();
    const messages = gathered;
    gathered = [];
    if (heardAt !== null) store.heard(null, heardAt);
    heardAt = null;
    if (messages.length > 0 && !store.hear(messages, Date.now())) link.restart();
  };

  const deliverSoon = (): void => {
    timer ??= setTimeout(deliver, Math.max(0, deliveredAt + gatherFor(useStation.getState().live.placed.length) - performance.now()));
  };

  const link: StreamLink = openStream({
    url: `/stream?${new URLSearchParams({ ...query, changes: '1' })}`,
    headers,
    fetch: (...request) => fetch(...request),
    silenceMs: SILENCE_MS,
    wait: waitOrAbort,
    listener: {
      onMessages: (messages) => {
        gathered.push(...messages);
        deliverSoon();
      },
      onAlive: (stationNow) => {
        if (stationNow !== null) return store.heard(stationNow, Date.now());
        heardAt = Date.now();
        deliverSoon();
      },
      onState: (state) => {
        // What the old link brought belongs before what the new one brings.
        if (state.kind !== 'open') deliver();
        store.setLink(state);
      },
    },
  });
  const expiry = setInterval(() => store.expireMovements(Date.now()), EXPIRE_EVERY_MS);

  return () => {
    link.close();
    clearInterval(expiry);
    clearTimeout(timer);
  };
}

function gatherFor(rows: number): number {
  return Math.max(GATHER_MS, rows / ROWS_A_MS);
}
