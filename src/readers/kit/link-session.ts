import type { DriverSession } from './driver';
import { type Link, LinkError, type Transport } from './link';

/** A session over one link: how to open it, what to do on it, how to end it. */
export interface LinkTalk {
  readonly transport: Transport;
  /** Must settle when the link is lost, best by rejecting with the loss; after an abort its LinkError is no fault. */
  talk(link: Link): Promise<void>;
  /** Bytes to send before the station closes the link; called at that moment, null for none. */
  farewell?(): Uint8Array | null;
}

/** Runs one session over one link, as `ReaderDriver.run` demands: opens, talks, closes. */
export async function withLink(session: DriverSession, talk: LinkTalk): Promise<void> {
  const { signal } = session;
  let link: Link | null = null;
  const hangUp = (): void => {
    if (link !== null) void sayFarewell(link, talk.farewell?.() ?? null);
  };
  signal.addEventListener('abort', hangUp);
  try {
    if (signal.aborted) return;
    link = await talk.transport.open(signal);
    if (!signal.aborted) await talk.talk(watched(link, session));
  } catch (error) {
    if (!(signal.aborted && error instanceof LinkError)) throw error;
  } finally {
    signal.removeEventListener('abort', hangUp);
    await link?.close();
  }
}

/** Never rejects: the link may be closed already, and then no last command is needed. */
async function sayFarewell(link: Link, farewell: Uint8Array | null): Promise<void> {
  if (farewell !== null) await link.write(farewell).catch(() => undefined);
  await link.close();
}

/** Rejects with the reason when the link has ended. */
export async function untilClosed(link: Link): Promise<never> {
  throw new LinkError(await link.closed);
}

/** The same link, with its bytes reported in both directions. */
export function watched(link: Link, session: DriverSession): Link {
  return {
    name: link.name,
    closed: link.closed,
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
