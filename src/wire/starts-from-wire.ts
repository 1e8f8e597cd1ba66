import type { ListedStart } from '../domain/model/entry';
import type { ParticipantId } from '../domain/model/roster';
import type { StartOrder } from '../domain/model/start-list';
import type { EpochMs, Ms } from '../domain/model/time';
import { parseInstant } from '../domain/model/time';
import type { Wire } from './shared/contract-types';

/** Starts of a list that was checked against the contract. */
export function listedStartsOf(starts: Wire<'ListedStarts'>): readonly ListedStart[] {
  return starts.map(({ participant, at }) => ({ participant: participant as ParticipantId, at: parseInstant(at) as EpochMs }));
}

/** How a start list is to be made; what the request leaves out is as the contract says. */
export function startOrderOf(order: Wire<'StartOrder'>): StartOrder {
  return {
    order: order.order,
    seed: order.seed ?? 1,
    isReversed: order.reversed ?? false,
    ranking: order.ranking ?? [],
    column: order.column ?? null,
    categories: order.categories ?? [],
    firstAt: parseInstant(order.first_at) as EpochMs,
    gap: order.gap_ms as Ms,
    lastRiders: order.last_riders ?? 0,
    lastGap: (order.last_gap_ms ?? order.gap_ms) as Ms,
    groupSize: order.group_size ?? 1,
    categoryGap: (order.category_gap_ms ?? null) as Ms | null,
  };
}
