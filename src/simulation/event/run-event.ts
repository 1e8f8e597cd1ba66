import type { RaceRules } from '../../domain/model/rules';
import { type EpochMs, formatInstant, later } from '../../domain/model/time';
import { rulesRow } from '../../wire/shared/rules';
import { type FeedCount, feed, wait } from '../feeder';
import type { StationClient } from '../station-client';
import type { DueEvent } from '../tag-event';
import type { EventRider } from './event-field';
import type { SimulatedEvent } from './event-simulator';
import type { DeskOrder } from './event-step';

/** An event and the station that it is sent to. */
export interface RunEventOptions {
  readonly station: StationClient;
  readonly name: string;
  readonly rules: RaceRules;
  readonly event: SimulatedEvent;
  /** What is due earlier is sent at once, everything else at its pace. */
  readonly now: EpochMs;
  readonly signal?: AbortSignal;
  /** Called when the race is created and everybody is registered. */
  readonly onReady?: () => void;
}

/**
 * Creates the race of an event and registers its riders, then sends reads and acts of the timekeeper in their order, until the end of the
 * event or the signal. Throws SimulationError.
 */
export async function runEvent({ station, name, rules, event, now, signal, onReady }: RunEventOptions): Promise<FeedCount> {
  const begun = performance.now();
  const present = (): EpochMs => later(now, Math.round(performance.now() - begun));
  await station.send('POST', '/races', { name, rules: rulesRow(rules) });
  const ids = await register(station, event.riders);
  onReady?.();
  let count: FeedCount = { batches: 0, events: 0, resent: 0 };
  let events: DueEvent[] = [];
  const sendEvents = async () => {
    const sent = await feed({ station, events, speed: 1, from: present(), ...(signal === undefined ? {} : { signal }) });
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

/** Registers riders one by one. Returns their ids by bib. */
async function register(station: StationClient, riders: readonly EventRider[]): Promise<ReadonlyMap<string, RiderIds>> {
  const ids = new Map<string, RiderIds>();
  for (const rider of riders) {
    const added = (await station.send('POST', '/participants', detailsOf(rider))) as { readonly id: string; readonly rider: string };
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
      await station.send('POST', '/race/start', { at: formatInstant(order.at) });
      return;
    case 'wave':
      await station.send('POST', '/race/start', { wave: order.wave, at: formatInstant(order.at) });
      return;
    case 'start-list':
      await station.send('POST', '/start-list', {
        starts: order.starts.map(({ bib, at }) => ({ participant: ids.get(bib)?.participant, at: formatInstant(at) })),
      });
      return;
    case 'own-start':
      await station.send('POST', '/corrections', {
        correction: { kind: 'start', rider: ids.get(order.bib)?.rider, at: formatInstant(order.at) },
      });
      return;
    case 'status': {
      const at = order.at === null ? {} : { at: formatInstant(order.at) };
      await station.send('POST', '/corrections', {
        correction: { kind: 'status', rider: ids.get(order.bib)?.rider, status: order.status, ...at },
      });
    }
  }
}
