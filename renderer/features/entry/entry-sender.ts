import type { Api } from '../../api/client';
import { type ApiResult, request } from '../../api/request';
import { findByBib } from '../../state/search';
import { useStore } from '../../state/store';
import { insertion } from '../../station/commands';
import type { Executed } from '../../station/station-context';
import { type Entry, workOf } from './entries';

/** What is known after an attempt. `next`: whether others can be sent, wait until the station answers again, or until it knows us. */
export interface Attempt {
  readonly change: Partial<Omit<Entry, 'key' | 'version'>>;
  readonly next: 'go-on' | 'wait' | 'sign-in';
}

/** An answer that has not come by then is not waited for: a phone that changed its network would hear nothing for minutes. */
const PATIENCE_MS = 8_000;

/** The next entry that can be sent: of the race that is open, and, to be stored, of a rider of it. Null for none. */
export function nextToSend(entries: readonly Entry[]): Entry | null {
  const { race, placed } = useStore.getState().live;
  const isSendable = ({ raceId, undo, act, bib }: Entry): boolean =>
    raceId === race?.race_id && ((undo === 'wanted' && act !== null) || findByBib(placed, bib) !== null);
  return workOf(entries).find(isSendable) ?? null;
}

/**
 * Sends an entry that can be sent, or its undo. `onBegin` is called before a passing leaves the device: from then on it may be on the station.
 * Sending one again is harmless, because the station knows it by its key. Never rejects.
 */
export async function send(api: Api, entry: Entry, onBegin: () => void): Promise<Attempt> {
  if (entry.undo === 'wanted' && entry.act !== null) return sendUndo(api, entry, entry.act);
  const rider = findByBib(useStore.getState().live.placed, entry.bib);
  if (rider === null) return { change: {}, next: 'wait' };
  onBegin();
  const body = { correction: { ...insertion(rider.rider, entry.at), key: entry.key }, race_id: entry.raceId };
  const answer = await inTime((signal) => request(api.POST('/corrections', { body, signal })));
  if (answer.ok) {
    const { act, not_counted: why } = answer.value;
    const known = { ...(act.undone ? ({ undo: 'done' } as const) : {}), ...(why === null ? {} : { notCounted: why.sentence }) };
    return { change: { act: act.seq, isInDoubt: false, ...known }, next: 'go-on' };
  }
  return refusedAttempt(answer, entry.isInDoubt);
}

async function sendUndo(api: Api, { raceId, isInDoubt }: Entry, act: number): Promise<Attempt> {
  const answer = await inTime((signal) => request(api.POST('/undo', { body: { act, race_id: raceId }, signal })));
  // Undone before: at the desk, or by a request whose answer was lost.
  if (answer.ok || answer.code === 'not-undoable') return { change: { undo: 'done' }, next: 'go-on' };
  return refusedAttempt(answer, isInDoubt);
}

/** `wasInDoubt`: whether an earlier attempt may have arrived, which a refusal at the door says nothing about. */
function refusedAttempt(answer: Exclude<ApiResult<Executed>, { readonly ok: true }>, wasInDoubt: boolean): Attempt {
  if (answer.status === 401) return { change: { isInDoubt: wasInDoubt }, next: 'sign-in' };
  if (answer.code === 'other-race') return { change: { isInDoubt: wasInDoubt }, next: 'wait' };
  // Nobody knows whether it arrived: a lost answer, or a fault of the disk.
  if (answer.status === 0 || answer.status >= 500) return { change: {}, next: 'wait' };
  return { change: { problem: answer.sentence, isInDoubt: false }, next: 'go-on' };
}

async function inTime<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    return await ask(abort.signal);
  } finally {
    clearTimeout(timer);
  }
}
