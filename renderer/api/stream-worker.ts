import { SharedStreams } from './shared-streams';
import { openStream } from './stream';
import { STREAM } from './stream-settings';
import { portOver } from './tab-messages';

const streams = new SharedStreams({
  open: (headers, listener) => openStream({ ...STREAM, headers: () => headers, listener }),
  now: () => performance.now(),
});

globalThis.addEventListener('connect', (event) => {
  for (const port of (event as MessageEvent).ports) streams.join(portOver(port));
});
