import { setTimeout } from 'node:timers/promises';
import type { RaceHead } from '../domain/model/replica';
import type { EpochMs } from '../domain/model/time';
import { FaultError, noRaceOpen } from '../station';
import type { ReplicationPort } from './port';

/** A hub that still answers has so long to hand over what it has. */
const CATCH_UP_MS = 3_000;
const LOOK_EVERY_MS = 20;

/** The copy of a race that a standby takes over. */
interface OwnCopy {
  /** Null while no race is open. */
  head(): RaceHead | null;
  now(): EpochMs;
}

/** Takes the race over from its hub. Returns it as it is then. Throws FaultError where another station was first, or the hub goes on. */
export async function claimRace(port: ReplicationPort, own: OwnCopy): Promise<RaceHead> {
  const limit = AbortSignal.timeout(CATCH_UP_MS);
  for (;;) {
    const head = own.head();
    if (head === null) throw noRaceOpen();
    const { id: journal, epoch } = head.identity;
    const outcome = await port.claim({ journal, epoch: epoch + 1, after: head.seq, at: own.now() }, limit);
    if (outcome === 'claimed') return head;
    if (outcome === 'lost' || limit.aborted) throw new FaultError({ code: 'read-only', params: { hub: port.address } });
    await catchUp(port, own);
  }
}

/** Waits for what the hub has stored until now, while it answers. */
export async function catchUp(port: ReplicationPort, own: Pick<OwnCopy, 'head'>): Promise<void> {
  const limit = AbortSignal.timeout(CATCH_UP_MS);
  const hub = await port.head(limit).catch(() => null);
  const lacks = () => {
    const head = own.head();
    return hub !== null && head?.identity.id === hub.identity.id && head.seq < hub.seq;
  };
  while (lacks() && !limit.aborted) await setTimeout(LOOK_EVERY_MS);
}
