import type { RiderId } from '../../src/domain/model/entry';
import type { Schemas } from '../api/client';
import { type Outcome, request } from '../api/outcome';
import { useStore } from '../state/store';
import type { Executed, StationClient } from './station-context';

type Correction = Schemas['Correction'];

/** Takes back the newest act, or the one named. */
export function undo(desk: StationClient, act?: number): Promise<Outcome<Executed>> {
  useStore.getState().dropDone();
  return desk.run(request(desk.api.POST('/undo', { body: act === undefined ? {} : { act } })));
}

/** Does again what was undone last, or the act named. */
export function redo(desk: StationClient, act?: number): Promise<Outcome<Executed>> {
  useStore.getState().dropDone();
  return desk.run(request(desk.api.POST('/redo', { body: act === undefined ? {} : { act } })));
}

/** Corrects what the reads say; an empty reason is none. */
export function correct(desk: StationClient, correction: Correction, reason = ''): Promise<Outcome<Executed>> {
  const body = reason.trim() === '' ? { correction } : { correction, reason: reason.trim() };
  return desk.run(request(desk.api.POST('/corrections', { body })));
}

/** The rider passes now. The moment is kept where the station does not hear of it or cannot store it: the crossing happened all the same. */
export async function passNow(
  desk: StationClient,
  { rider, bib }: { readonly rider: RiderId; readonly bib: string },
  reason = '',
): Promise<void> {
  const at = stationNow();
  const answer = await correct(desk, { kind: 'insert', rider, at: instant(at), inferred: false }, reason);
  if (!answer.ok && (answer.status === 0 || answer.status >= 500)) keepMoment(at, bib);
}

/** Stores this moment on the station's clock for a bib to come; says so when an old one had to go. */
export function tapNow(): void {
  keepMoment(stationNow(), '');
}

/** This moment on the station's clock, in milliseconds since the epoch. */
export function stationNow(): number {
  return Date.now() + useStore.getState().live.clockOffset;
}

/** Keeps a moment in the list of those that still want a bib. */
export function keepMoment(at: number, bib: string): void {
  const { tap, toast } = useStore.getState();
  const dropped = tap(at, bib);
  if (dropped !== null) toast({ tone: 'refused', text: 'Too many moments wait for a bib: the oldest one was dropped.', undo: null });
}

/** An instant of the contract out of milliseconds since the epoch. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}
