import type { components } from '../../../src/http/generated/api';

type RecentTag = components['schemas']['RecentTag'];

/** Who carries a tag. */
export type Carrier = NonNullable<RecentTag['carrier']>;

/** What an antenna saw while the desk waited for a tag. */
export type HeldTag =
  | { readonly kind: 'free'; readonly tag: string }
  /** Nobody carries it, and it was read so long before it arrived that it may be none that is held now. */
  | { readonly kind: 'late'; readonly tag: string }
  | { readonly kind: 'carried'; readonly tag: string; readonly carrier: Carrier }
  /** Tags nobody carries, of which any may be the one that is meant. */
  | { readonly kind: 'several'; readonly tags: number };

/** Reads that took longer to arrive come from what a reader had kept, or from a clock that is behind. */
const LATE_MS = 30_000;

/**
 * What is held to an antenna, out of the tags read since the last look, newest first; null when none was. Riders who pass meanwhile
 * are in nobody's way: a tag that nobody carries goes before theirs. Nor is what a reader had kept: what was just read goes before it.
 */
export function heldTag(tags: readonly RecentTag[]): HeldTag | null {
  const fresh = tags.filter((tag) => !isLate(tag));
  const seen = fresh.length > 0 ? fresh : tags;
  const free = seen.filter(({ carrier }) => carrier === null);
  const [tag] = free.length > 0 ? free : seen;
  if (tag === undefined) return null;
  if (free.length > 1) return { kind: 'several', tags: free.length };
  if (tag.carrier !== null) return { kind: 'carried', tag: tag.tag, carrier: tag.carrier };
  return { kind: isLate(tag) ? 'late' : 'free', tag: tag.tag };
}

function isLate({ read_at, received_at }: RecentTag): boolean {
  return Date.parse(received_at) - Date.parse(read_at) > LATE_MS;
}

/** What the form that waits says; `of` is the id of who is edited, null for somebody new. */
export function sayHeld(held: HeldTag | null, of: string | null): string {
  switch (held?.kind) {
    case undefined:
      return 'Hold one tag to an antenna…';
    case 'free':
      return `Tag ${held.tag} was read.`;
    case 'late':
      return `Tag ${held.tag} was read earlier and arrived only now. Take it only if it is the one you hold.`;
    case 'several':
      return `${held.tags} tags that nobody carries were read at once. Hold one alone to the antenna.`;
    case 'carried': {
      const { bib, name, id } = held.carrier;
      if (id === of) return `Tag ${held.tag} was read, and is theirs already.`;
      return `Tag ${held.tag} is carried by bib ${bib}${name === '' ? '' : `, ${name}`}. To give it away, take it off them first.`;
    }
  }
}
