import type { DriverSession } from '../driver';
import { type Link, LinkError, type Transport } from '../link';

/**
 * One session over one link, as `ReaderDriver.run` asks for it: opens, lets `talk` do the talking, closes.
 * `talk` must settle when the link is lost, best by rejecting with the loss; after an abort its LinkError is no fault.
 */
export async function withLink(transport: Transport, session: DriverSession, talk: (link: Link) => Promise<void>): Promise<void> {
  const { signal } = session;
  let link: Link | null = null;
  const hangUp = (): void => {
    void link?.close();
  };
  signal.addEventListener('abort', hangUp);
  try {
    if (signal.aborted) return;
    link = await transport.open(signal);
    if (!signal.aborted) await talk(watched(link, session));
  } catch (error) {
    if (!(signal.aborted && error instanceof LinkError)) throw error;
  } finally {
    signal.removeEventListener('abort', hangUp);
    await link?.close();
  }
}

/** Rejects with the reason when the link has ended. */
export async function untilLost(link: Link): Promise<never> {
  throw new LinkError(await link.lost);
}

/** The same link, with its bytes reported in both directions. */
function watched(link: Link, session: DriverSession): Link {
  return {
    name: link.name,
    lost: link.lost,
    close: () => link.close(),
    write(bytes) {
      session.report({ type: 'wire', direction: 'out', bytes });
      return link.write(bytes);
    },
    onBytes(listener) {
      link.onBytes((bytes, at) => {
        session.report({ type: 'wire', direction: 'in', bytes });
        listener(bytes, at);
      });
    },
  };
}
