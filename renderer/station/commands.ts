import type { RiderId } from '../../src/domain/model/entry';
import type { Schemas } from '../api/client';
import { type ApiResult, type Failure, request } from '../api/request';
import { useStore } from '../state/store';
import { timeOfDay } from '../ui/format';
import { keyToTakeBack, noteInDoubt, type TakeBackPath } from './in-doubt';
import type { Executed, StationClient, ToastOptions } from './station-context';

type Correction = Schemas['Correction'];

/** Undoes the newest action, or the one with the sequence number `act`. */
export function undo(station: StationClient, act?: number): Promise<ApiResult<Executed>> {
  return takeBack(station, '/undo', act);
}

/** Redoes what was undone last, or the action with the sequence number `act`. */
export function redo(station: StationClient, act?: number): Promise<ApiResult<Executed>> {
  return takeBack(station, '/redo', act);
}

/** Without an act, a second press after a lost answer is the first one, sent again: it takes back nothing more. */
async function takeBack(station: StationClient, path: TakeBackPath, act: number | undefined): Promise<ApiResult<Executed>> {
  const { dropDone, live } = useStore.getState();
  dropDone();
  if (act !== undefined) return station.run(request(station.api.POST(path, { body: { act } })));
  const raceId = live.race?.race_id;
  const key = keyToTakeBack(path, raceId);
  const body = raceId === undefined ? { key } : { key, race_id: raceId };
  const answer = await station.run(request(station.api.POST(path, { body })));
  if (!answer.ok && isKept(answer)) noteInDoubt({ path, raceId, key });
  return answer;
}

/** How a correction is sent, and what is shown of it. */
interface CorrectOptions extends ToastOptions<Executed> {
  /** The revision of the race that was seen: what was changed since is not overwritten. Null or left out: it is. */
  readonly revision?: number | null;
}

/** Sends a correction. `reason` goes into the audit trail; empty for none. */
export function correct(
  station: StationClient,
  correction: Correction,
  reason = '',
  { revision = null, ...options }: CorrectOptions = {},
): Promise<ApiResult<Executed>> {
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  const body = { correction, ...why, ...(revision === null ? {} : { revision }) };
  return station.run(request(station.api.POST('/corrections', { body })), options);
}

/** The correction that adds a passing which somebody saw. `at`: station clock, in milliseconds since the epoch. */
export function insertion(rider: RiderId, at: number): Extract<Correction, { readonly kind: 'insert' }> {
  return { kind: 'insert', rider, at: instant(at), inferred: false };
}

/** Adds a passing of a rider now. The time is saved on this page when the station does not answer or cannot store it: the crossing happened all the same. */
export async function passNow(
  station: StationClient,
  { rider, bib }: { readonly rider: RiderId; readonly bib: string },
  reason = '',
): Promise<void> {
  const at = stationNow();
  const { kept } = station.texts.catalogue.screens.live.pending;
  const answer = await correct(station, insertion(rider, at), reason, {
    failed: (failure) => (isKept(failure) ? kept(timeOfDay(at), bib, failure.status === 0 ? '' : failure.sentence) : null),
  });
  if (!answer.ok && isKept(answer)) storeCrossing(station, at, bib);
}

/** Whether a command may succeed later, or has: the station did not answer, or could not store it. */
function isKept({ status }: Failure): boolean {
  return status === 0 || status >= 500;
}

/** Saves the time now, on the station's clock, as a crossing without a bib. */
export function storeCrossingNow(station: StationClient): void {
  storeCrossing(station, stationNow(), '');
}

/** Saves the time of a crossing. Shows a message when the oldest one was deleted for it. */
export function storeCrossing(station: StationClient, at: number, bib: string): void {
  const { addPendingCrossing, toast } = useStore.getState();
  const dropped = addPendingCrossing(at, bib);
  if (dropped !== null) toast({ tone: 'refused', text: station.texts.catalogue.screens.live.pending.dropped, undo: null });
}

/** Now on the station's clock, in milliseconds since the epoch. */
export function stationNow(): number {
  return Date.now() + useStore.getState().live.clockOffset;
}

/** The ISO-8601 text of an instant, as the contract wants it. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}
