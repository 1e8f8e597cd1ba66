import type { components } from '../../../src/http/generated/api';
import type { Texts } from '../../../src/texts/texts';

type TagTexts = Texts['catalogue']['screens']['riders']['tags'];
type RecentTag = components['schemas']['RecentTag'];

/** The rider that a tag is assigned to. */
export type Carrier = NonNullable<RecentTag['carrier']>;

/** What an antenna read while the form waited for a tag. */
export type HeldTag =
  | { readonly kind: 'free'; readonly tag: string }
  /** It has no rider, but was read so long before it arrived that it may not be the tag that is held now. */
  | { readonly kind: 'late'; readonly tag: string }
  | { readonly kind: 'carried'; readonly tag: string; readonly carrier: Carrier }
  /** Several tags without a rider: any of them may be the one that is meant. */
  | { readonly kind: 'several'; readonly tags: number }
  /** Nothing was assigned for so long that nobody is taken to wait any more. */
  | { readonly kind: 'expired' };

/** Reads that took longer to arrive were buffered by a reader, or its clock is behind. */
const LATE_MS = 30_000;

/**
 * The tag that is held to an antenna, among the tags read since the last look, newest first; null if none was read. Riders who pass
 * meanwhile do not disturb: a tag without a rider goes before theirs, and a fresh read before one that a reader had buffered.
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

/** What a scan has seen so far. */
export interface Scan {
  /** A tag without a rider, which is the one that is meant unless the next look finds another. */
  readonly candidate: string | null;
  /** After several were read at once: the only one that was read since, and for how many looks. */
  readonly only: string | null;
  /** Zero: they may all still be there. Null: there were not several. */
  readonly looks: number | null;
}

export const NEW_SCAN: Scan = { candidate: null, only: null, looks: null };

/** Looks with one tag at most after several, before a tag counts again. */
const CLEAR_LOOKS = 4;

/** A scan after one more look, and what the form shows of it; undefined: what it showed before. */
interface Look {
  readonly scan: Scan;
  readonly shown: HeldTag | null | undefined;
}

/**
 * What one more look at the antenna says. A tag without a rider is the one that is held when no other is read by the next look: readers report
 * two tags in one field one after the other. After several, none counts until one alone was read for a while, or none.
 */
export function lookAgain(scan: Scan, seen: HeldTag | null): Look {
  if (seen?.kind === 'several') return { scan: { ...NEW_SCAN, looks: 0 }, shown: seen };
  if (scan.looks !== null) return lookAfterSeveral(scan, scan.looks, seen);
  const { candidate } = scan;
  if (seen?.kind === 'free') {
    if (candidate === null) return { scan: { ...NEW_SCAN, candidate: seen.tag }, shown: undefined };
    if (candidate !== seen.tag) return { scan: { ...NEW_SCAN, looks: 0 }, shown: { kind: 'several', tags: 2 } };
  }
  if (candidate !== null) return { scan: NEW_SCAN, shown: { kind: 'free', tag: candidate } };
  return { scan, shown: seen ?? undefined };
}

function lookAfterSeveral(scan: Scan, looks: number, seen: HeldTag | null): Look {
  const tag = seen?.kind === 'free' ? seen.tag : null;
  if (tag !== null && tag !== scan.only) return { scan: { ...NEW_SCAN, only: tag, looks: 1 }, shown: undefined };
  if (looks + 1 < CLEAR_LOOKS) return { scan: { ...scan, looks: looks + 1 }, shown: undefined };
  return { scan: NEW_SCAN, shown: tag === null ? null : { kind: 'free', tag } };
}

function isLate({ read_at, received_at }: RecentTag): boolean {
  return Date.parse(received_at) - Date.parse(read_at) > LATE_MS;
}

/** The text of the form while it waits for a tag; `of` is the id of the rider in the form, null for a new one. */
export function heldTagText(held: HeldTag | null, of: string | null, texts: TagTexts): string {
  switch (held?.kind) {
    case undefined:
      return texts.waiting;
    case 'free':
      return texts.read(held.tag);
    case 'late':
      return texts.late(held.tag);
    case 'expired':
      return texts.expired;
    case 'several':
      return texts.several(held.tags);
    case 'carried': {
      const { bib, name, id } = held.carrier;
      return id === of ? texts.ownAlready(held.tag) : texts.taken(held.tag, bib, name);
    }
  }
}
