import { hasPlace, haveSameResult } from '../model/classification';
import type { RiderId } from '../model/entry';
import type { Relegated, Standing } from '../model/standing';

/** A rider who has to be ranked behind another one, both as they are now. */
export interface RelegationNow {
  readonly rider: RiderId;
  readonly behind: RiderId;
}

/**
 * A table with relegations applied one after the other (rule 28): a rider who is ahead of the other one, or level, goes right behind them and
 * all who share their place; behind everybody with a place where the other one has none. Nothing happens to riders who are behind anyway,
 * who have no place, or who are not compared with each other. A standing is another object only for those who were moved, and the same one
 * each time.
 */
export function withRelegations(sorted: readonly Standing[], relegations: readonly RelegationNow[]): readonly Standing[] {
  const order = [...sorted];
  for (const { rider, behind } of relegations) {
    const from = order.findIndex((one) => one.rider === rider);
    const to = order.findIndex((one) => one.rider === behind);
    const [own, other] = [order[from], order[to]];
    if (own === undefined || other === undefined || !isAhead(own, other, from < to)) continue;
    const after = hasPlace(other) ? lastOfPlace(order, to) : order.findLastIndex((one) => one.section === own.section && hasPlace(one));
    order.splice(after + 1, 0, relegated(own, other));
    order.splice(from, 1);
  }
  return order;
}

function isAhead(own: Standing, other: Standing, isFirst: boolean): boolean {
  if (own.section !== other.section || !hasPlace(own)) return false;
  return isFirst || (own.relegated === null && other.relegated === null && haveSameResult(own, other));
}

/** The last index of those who share the place of the rider at an index. */
function lastOfPlace(order: readonly Standing[], index: number): number {
  const one = order[index];
  let last = index;
  if (one === undefined || one.relegated !== null) return last;
  for (let next = order[last + 1]; next !== undefined && next.relegated === null && haveSameResult(one, next); next = order[last + 1])
    last++;
  return last;
}

const RELEGATED = new WeakMap<Standing, Standing>();

function relegated(standing: Standing, { rider, bib, tag }: Standing): Standing {
  const known = RELEGATED.get(standing);
  if (known !== undefined && isBehind(known.relegated, rider, bib, tag)) return known;
  const moved: Standing = { ...standing, relegated: { behind: rider, bib, tag } };
  RELEGATED.set(standing, moved);
  return moved;
}

function isBehind(known: Relegated | null, rider: RiderId, bib: string, tag: string): boolean {
  return known !== null && known.behind === rider && known.bib === bib && known.tag === tag;
}
