/**
 * State of the stream. `refused`: the station answers, but not with the stream; `reason` is its text. `crowded`: other pages of the station
 * in this browser hold all connections that it has for streams.
 */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'crowded' }
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

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

/** Whether what the screen shows may be old. */
export function isLinkLost({ lastMessageAt, link, now }: LinkView): boolean {
  return link.kind === 'refused' || link.kind === 'crowded' || (lastMessageAt === null ? link.kind === 'lost' : now - lastMessageAt > STALE_MS);
}
