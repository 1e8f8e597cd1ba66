import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { useStation } from '../../station/station-context';
import type { StartOrder } from './order-draft';

/** A start list as the station would make it. `plan` is null until it has answered, and while the order is not complete. */
export interface PlannedList {
  readonly plan: Schemas['PlannedStarts'] | null;
  /** Whether the plan is that of the order as it is now; false from a key on until the station has answered it. */
  readonly isCurrent: boolean;
  /** Rows of the table that would change; null until it is known. */
  readonly changed: number | null;
  readonly failure: string | null;
}

/** What the station answered last, and to what. */
interface Answered extends Omit<PlannedList, 'isCurrent'> {
  readonly of: string | null;
}

const NOTHING: Answered = { plan: null, changed: null, failure: null, of: null };
/** Pause after the last key before the station is asked. */
const TYPING_MS = 300;

/** Asks the station for the list, shortly after its order was edited last, and again when riders change. The station stores nothing. */
export function usePlannedStarts(order: StartOrder | null): PlannedList {
  const { api } = useStation();
  const roster = useStore((state) => state.live.rosterChanges);
  const [planned, setPlanned] = useState(NOTHING);
  const body = order === null ? null : JSON.stringify(order);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same order makes another list of other riders
  useEffect(() => {
    if (body === null) {
      setPlanned(NOTHING);
      return;
    }
    let isOver = false;
    const timer = setTimeout(async () => {
      const answer = await request(api.POST('/start-list/preview', { body: JSON.parse(body) as StartOrder }));
      if (isOver) return;
      if (!answer.ok) {
        setPlanned({ ...NOTHING, failure: answer.sentence, of: body });
        return;
      }
      const plan = answer.value;
      setPlanned({ plan, changed: null, failure: null, of: body });
      if (plan.starts.length === 0) return;
      const forecast = await request(api.POST('/race/forecast', { body: { starts: plan.starts } }));
      if (!isOver) setPlanned({ plan, changed: forecast.ok ? forecast.value.riders.length : 0, failure: null, of: body });
    }, TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, body, roster]);
  return { ...planned, isCurrent: planned.of === body };
}
