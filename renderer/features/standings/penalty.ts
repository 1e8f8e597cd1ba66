import type { RiderId } from '../../../src/domain/model/entry';
import type { Schemas } from '../../api/client';
import type { PageStore } from '../../ui/storage';
import { typedSpan } from '../../ui/typed-span';

/** What the jury can decide about a rider. */
export const PENALTY_KINDS = ['time', 'laps', 'relegate', 'dsq', 'dnf', 'dns', 'pulled', 'note'] as const;

export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** A decision as it is typed. */
export interface PenaltyDraft {
  readonly kind: PenaltyKind;
  readonly time: string;
  readonly laps: string;
  readonly behind: string;
  readonly text: string;
  readonly public: boolean;
  readonly reason: string;
}

export const NO_PENALTY: PenaltyDraft = { kind: 'time', time: '', laps: '', behind: '', text: '', public: true, reason: '' };

type Correction = Schemas['Correction'];

/** The correction that a draft stands for, or the field that is not right yet. */
export type Decided = { readonly correction: Correction } | { readonly problem: 'time' | 'laps' | 'behind' | 'reason' | 'note' };

interface About {
  readonly rider: RiderId;
  /** The id of the rider with a bib; null for none. */
  readonly riderOf: (bib: string) => RiderId | null;
  /** Now, on the clock of the station. */
  readonly now: string;
}

export function decided(draft: PenaltyDraft, { rider, riderOf, now }: About): Decided {
  switch (draft.kind) {
    case 'time': {
      const by_ms = milliseconds(draft.time);
      return by_ms === null ? { problem: 'time' } : { correction: { kind: 'adjust-time', rider, by_ms } };
    }
    case 'laps': {
      const by = wholeNumber(draft.laps);
      return by === null ? { problem: 'laps' } : { correction: { kind: 'adjust-laps', rider, by } };
    }
    case 'relegate': {
      const behind = riderOf(draft.behind.trim());
      return behind === null || behind === rider ? { problem: 'behind' } : { correction: { kind: 'relegate', rider, behind } };
    }
    case 'note': {
      const text = draft.text.trim();
      return text === '' ? { problem: 'note' } : { correction: { kind: 'note', rider, text, public: draft.public } };
    }
    case 'dsq':
      return draft.reason.trim() === '' ? { problem: 'reason' } : { correction: { kind: 'status', rider, status: 'dsq' } };
    case 'dns':
      return { correction: { kind: 'status', rider, status: 'dns' } };
    case 'dnf':
    case 'pulled':
      return { correction: { kind: 'status', rider, status: draft.kind, at: now } };
  }
}

const MINUS = /^[-\u2212\u2013]/;

/** Milliseconds of `0:20`, `+1:30.5`, `20` (seconds) or `−0:05`; null for anything else, and for none. */
export function milliseconds(text: string): number | null {
  const typed = text.trim();
  const span = typedSpan(typed.replace(/^[+\-\u2212\u2013]\s*/, ''), 'seconds');
  return span === null || span === 0 ? null : MINUS.test(typed) ? -span : span;
}

function wholeNumber(text: string): number | null {
  const typed = text.trim();
  const digits = typed.replace(/^[+\-\u2212\u2013]\s*/, '');
  if (!/^\d{1,4}$/.test(digits) || Number(digits) === 0) return null;
  return MINUS.test(typed) ? -Number(digits) : Number(digits);
}

const REASONS = 'racetag-penalty-reasons';
const MOST_REASONS = 20;

/** Reasons that were typed on this machine, the last one first. */
export function rememberedReasons(store: PageStore): readonly string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(REASONS) ?? '[]');
    return Array.isArray(kept) ? kept.filter((reason) => typeof reason === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a reason for the next time. */
export function rememberReason(store: PageStore, reason: string): void {
  const typed = reason.trim();
  if (typed === '') return;
  const others = rememberedReasons(store).filter((one) => one !== typed);
  store.setItem(REASONS, JSON.stringify([typed, ...others].slice(0, MOST_REASONS)));
}
