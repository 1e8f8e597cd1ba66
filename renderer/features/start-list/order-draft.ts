import type { Schemas } from '../../api/client';
import type { StartOrderDraft } from '../../state/drafts-slice';
import { isLikeSeconds, typedSpan } from '../../ui/typed-span';

export type StartOrder = Schemas['StartOrder'];

const MINUTE_MS = 60_000;
/** The first start of a list that nobody has set a time for is so far ahead, at a whole minute. */
const LEAD_MS = 10 * MINUTE_MS;

/** What the form begins with: a minute apart, in the order of the bibs. `now` is the station's clock; `gunAt` null while the gun is not set. */
export function firstDraft(now: number, gunAt: number | null): StartOrderDraft {
  const soon = Math.ceil((now + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
  return {
    order: 'bib',
    seed: 1,
    isReversed: false,
    ranking: '',
    column: '',
    firstAt: gunAt !== null && gunAt > now ? gunAt + MINUTE_MS : soon,
    gap: '1:00',
    lastRiders: '0',
    lastGap: '2:00',
    groupSize: '1',
    byCategory: false,
    categoryGap: '5:00',
    category: '',
  };
}

/** Parses a gap as typed, seconds or as `typedSpan` reads it, into milliseconds; null for what is none, and for `1.30`, which may be meant as 1:30. */
export function gapAsMs(text: string): number | null {
  return isLikeSeconds(text) ? null : typedSpan(text, 'seconds');
}

/** Fields of the form that hold no value that the station takes. */
export type WrongField = 'firstAt' | 'gap' | 'lastRiders' | 'lastGap' | 'groupSize' | 'categoryGap';

const LEAST_GAP_MS = 10_000;
const MOST_GAP_MS = 600_000;
const MOST_CATEGORY_GAP_MS = 86_400_000;

/** The fields that are wrong; empty when the order can be asked for. */
export function wrongFields(draft: StartOrderDraft): ReadonlySet<WrongField> {
  const wrong = new Set<WrongField>();
  if (draft.firstAt === null) wrong.add('firstAt');
  if (!isGap(draft.gap)) wrong.add('gap');
  if (!isWhole(draft.lastRiders, 0, 20_000)) wrong.add('lastRiders');
  else if (Number(draft.lastRiders) > 0 && !isGap(draft.lastGap)) wrong.add('lastGap');
  if (!isWhole(draft.groupSize, 1, 1_000)) wrong.add('groupSize');
  const categoryGap = gapAsMs(draft.categoryGap);
  if (draft.byCategory && (categoryGap === null || categoryGap > MOST_CATEGORY_GAP_MS)) wrong.add('categoryGap');
  return wrong;
}

function isGap(text: string): boolean {
  const ms = gapAsMs(text);
  return ms !== null && ms >= LEAST_GAP_MS && ms <= MOST_GAP_MS;
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

/** The order as the contract wants it; null while a field is wrong. */
export function orderOf(draft: StartOrderDraft): StartOrder | null {
  const gap_ms = gapAsMs(draft.gap);
  if (wrongFields(draft).size > 0 || draft.firstAt === null || gap_ms === null) return null;
  const lastRiders = Number(draft.lastRiders);
  return {
    order: draft.order,
    seed: draft.seed,
    reversed: draft.isReversed,
    first_at: new Date(draft.firstAt).toISOString(),
    gap_ms,
    group_size: Number(draft.groupSize),
    last_riders: lastRiders,
    ...(lastRiders > 0 ? { last_gap_ms: gapAsMs(draft.lastGap) ?? gap_ms } : {}),
    ...(draft.byCategory && draft.category === '' ? { category_gap_ms: gapAsMs(draft.categoryGap) ?? 0 } : {}),
    ...(draft.category === '' ? {} : { categories: [draft.category] }),
    ...(draft.order === 'ranking' ? rankingOf(draft) : {}),
  };
}

function rankingOf({ ranking, column }: StartOrderDraft): Pick<StartOrder, 'ranking' | 'column'> {
  if (column !== '') return { column };
  return { ranking: bibsIn(ranking) };
}

/** The bibs of a text, each once: one a line, or apart by blanks, commas or semicolons. */
export function bibsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((bib) => bib !== '' && bib.length <= 20))];
}
