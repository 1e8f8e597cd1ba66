import type { Alarm } from './alarms';

/** So many have a banner each; the standings keep eight rows beside them on the smallest laptop. */
const MOST_BANNERS = 2;

export interface FoldedAlarms {
  /** With a banner each, always in sight. */
  readonly shown: readonly Alarm[];
  /** On one line together, until they are shown as well; empty where each has its banner. */
  readonly folded: readonly Alarm[];
}

/**
 * Which alarms have a banner of their own: all of one or two, else the worst. What sounds comes before what does not: a new loss is not hidden
 * behind an alarm that was silenced.
 */
export function foldAlarms(alarms: readonly Alarm[], silenced: ReadonlySet<string>): FoldedAlarms {
  const isHeard = ({ key, loud }: Alarm): boolean => loud && !silenced.has(key);
  const inOrder = [...alarms.filter(isHeard), ...alarms.filter((alarm) => !isHeard(alarm))];
  return inOrder.length <= MOST_BANNERS ? { shown: inOrder, folded: [] } : { shown: inOrder.slice(0, 1), folded: inOrder.slice(1) };
}
