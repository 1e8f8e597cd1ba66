/**
 * State of the stream. `refused`: the station answers, but not with the stream; `code` and `params` are its message, null where it gave none,
 * and `reason` its text. `crowded`: other pages of the station in this browser hold all connections that it has for streams.
 */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'crowded' }
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string | null; readonly params: unknown; readonly reason: string };

/** The stream as a screen sees it. */
export interface LinkView {
  readonly link: LinkState;
  /** When the last byte came, on this machine's clock; null before the first. */
  readonly lastMessageAt: number | null;
  /** Now, on this machine's clock. */
  readonly now: number;
}

/** Silence on an open link for longer than this counts as lost: what the screen shows may be old. */
export const STALE_MS = 5_000;

/** The station sends something every second: after so long a silence the link may be gone. */
const QUIET_MS = 2_500;

/** How much the screen can rely on the link: `unsure` from the moment it breaks or falls quiet, until it is open again or `lost`. */
export type LinkHealth = 'live' | 'unsure' | 'lost';

export function linkHealth(view: LinkView): LinkHealth {
  if (isLinkLost(view)) return 'lost';
  const { link, lastMessageAt, now } = view;
  return link.kind === 'open' && lastMessageAt !== null && now - lastMessageAt <= QUIET_MS ? 'live' : 'unsure';
}

/** Whether what the screen shows may be old. */
export function isLinkLost({ lastMessageAt, link, now }: LinkView): boolean {
  if (link.kind === 'refused' || link.kind === 'crowded') return true;
  return lastMessageAt === null ? link.kind === 'lost' : now - lastMessageAt > STALE_MS;
}
