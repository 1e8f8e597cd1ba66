import { type EpochMs, formatInstant, later } from '../../domain/model/time';
import { type FeedCount, feed, wait } from '../feeder';
import type { StationClient } from '../station-client';
import type { DueEvent } from '../tag-event';
import type { EventRider } from './event-field';
import type { SimulatedEvent } from './event-simulator';
import type { DeskOrder } from './event-step';

/** An event and the station that it is sent to: its race is open there, with the rules of the event and without riders. */
export interface RunEventOptions {
  readonly station: StationClient;
  readonly event: SimulatedEvent;
  /** What is due earlier is sent at once, everything else at its pace. */
  readonly now: EpochMs;
  readonly signal?: AbortSignal;
  /** Called when everybody is registered. */
  readonly onReady?: () => void;
  /** Called after every answered batch with all events so far. */
  readonly onEvents?: (events: number) => void;
}

/**
 * Registers the riders of an event, then sends reads and acts of the timekeeper in their order, until the end of the event or the signal.
 * Throws SimulationError.
 */
export async function runEvent({ station, event, now, signal, onReady, onEvents }: RunEventOptions): Promise<FeedCount> {
  const begun = performance.now();
  const present = (): EpochMs => later(now, Math.round(performance.now() - begun));
  let count: FeedCount = { batches: 0, events: 0, resent: 0 };
  const ids = await register(station, event.riders, signal);
  if (signal?.aborted) return count;
  onReady?.();
  let events: DueEvent[] = [];
  const sendEvents = async () => {
    const onProgress = (sent: FeedCount): void => onEvents?.(count.events + sent.events);
    const sent = await feed({ station, events, speed: 1, from: present(), onProgress, ...(signal === undefined ? {} : { signal }) });
    events = [];
    count = { batches: count.batches + sent.batches, events: count.events + sent.events, resent: count.resent + sent.resent };
  };
  for (const step of event.steps) {
    if ('event' in step) {
      events.push(step);
      continue;
    }
    await sendEvents();
    await wait(step.dueAt - present(), signal);
    if (signal?.aborted) return count;
    await sendOrder(station, step.order, ids);
  }
  await sendEvents();
  return count;
}

/** Ids as the station gives them. */
interface RiderIds {
  readonly participant: string;
  readonly rider: string;
}

/** Registers riders one by one, until the signal. Returns their ids by bib. */
async function register(
  station: StationClient,
  riders: readonly EventRider[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, RiderIds>> {
  const ids = new Map<string, RiderIds>();
  for (const rider of riders) {
    if (signal?.aborted) return ids;
    const added = (await station.command('/participants', detailsOf(rider))) as { readonly id: string; readonly rider: string };
    ids.set(rider.bib, { participant: added.id, rider: added.rider });
  }
  return ids;
}

function detailsOf({ field, bib, name, firstName, lastName, club, nation, born, members }: EventRider) {
  const tags = members.map(({ tag }) => tag);
  const details = { bib, name, category: field.category, tags };
  if (members.length > 1) return { ...details, club, members: members.map((one) => ({ name: one.name, tags: [one.tag] })) };
  return { ...details, first_name: firstName, last_name: lastName, gender: field.gender, born, nation, club };
}

async function sendOrder(station: StationClient, order: DeskOrder, ids: ReadonlyMap<string, RiderIds>): Promise<void> {
  switch (order.type) {
    case 'gun':
      await station.command('/race/start', { at: formatInstant(order.at) });
      return;
    case 'wave':
      await station.command('/race/start', { wave: order.wave, at: formatInstant(order.at) });
      return;
    case 'start-list':
      await station.command('/start-list', {
        starts: order.starts.map(({ bib, at }) => ({ participant: ids.get(bib)?.participant, at: formatInstant(at) })),
      });
      return;
    case 'own-start':
      await station.command('/corrections', {
        correction: { kind: 'start', rider: ids.get(order.bib)?.rider, at: formatInstant(order.at) },
      });
      return;
    case 'status': {
      const at = order.at === null ? {} : { at: formatInstant(order.at) };
      await station.command('/corrections', {
        correction: { kind: 'status', rider: ids.get(order.bib)?.rider, status: order.status, ...at },
      });
    }
  }
}
