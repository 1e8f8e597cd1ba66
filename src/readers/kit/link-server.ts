import type { Link, LinkLoss } from './link';

/** A port to which others connect; each connection is a link. */
export interface LinkServer {
  /** Opens the port and calls `onLink` for each connection. Rejects with LinkError when the port cannot be opened. */
  listen(onLink: (link: Link) => void): Promise<ListeningPort>;
}

/** A port that accepts connections. */
export interface ListeningPort {
  /** The port that was opened: the requested one, or a free one when 0 was requested. */
  readonly port: number;
  /** Resolves once, when the port was closed, with the reason; never rejects. */
  readonly closed: Promise<LinkLoss>;
  /** Accepts no more connections, at once; resolves when every accepted link has ended too. Idempotent. */
  close(): Promise<void>;
}
