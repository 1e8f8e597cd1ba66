import { useEffect, useEffectEvent, useState } from 'react';
import { request } from '../../api/request';
import { useStation } from '../../station/station-context';
import { type HeldTag, heldTag, lookAgain, NEW_SCAN } from './held-tag';

const POLL_EVERY_MS = 500;

/** A scan that somebody forgot gives the tag of a rider who passes to another one. */
const LONGEST_SCAN_MS = 120_000;

/**
 * While `waiting`, calls back with what is held to an antenna from then on: a tag, with or without a rider; null when the antenna is clear
 * after several tags; after two minutes `expired`. Returns why the station could not be asked; null while it answers.
 */
export function useHeldTag(waiting: boolean, onHeld: (held: HeldTag | null) => void): string | null {
  const { api } = useStation();
  const [failure, setFailure] = useState<string | null>(null);
  const notify = useEffectEvent(onHeld);

  useEffect(() => {
    if (!waiting) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after: number | null = null;
    let scan = NEW_SCAN;
    const end = setTimeout(() => notify({ kind: 'expired' }), LONGEST_SCAN_MS);
    const poll = async (): Promise<void> => {
      const answer = await request(api.GET('/tags/recent', { params: { query: after === null ? {} : { after } } }));
      if (isOver) return;
      setFailure(answer.ok ? null : answer.sentence);
      if (answer.ok) {
        const look = lookAgain(scan, after === null ? null : heldTag(answer.value.tags));
        after = answer.value.revision;
        scan = look.scan;
        if (look.shown !== undefined) notify(look.shown);
      }
      timer = setTimeout(() => void poll(), POLL_EVERY_MS);
    };
    void poll();
    return () => {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(end);
    };
  }, [waiting, api]);

  return failure;
}
