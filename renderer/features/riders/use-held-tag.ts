import { useEffect, useEffectEvent, useState } from 'react';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';
import { type HeldTag, heldTag } from './held-tag';

const POLL_EVERY_MS = 500;

/**
 * While `waiting`, calls back with each tag that is held to an antenna from then on, with or without a rider. Returns why the station
 * could not be asked; null while it answers.
 */
export function useHeldTag(waiting: boolean, onHeld: (held: HeldTag) => void): string | null {
  const { api } = useStation();
  const [failure, setFailure] = useState<string | null>(null);
  const notify = useEffectEvent(onHeld);

  useEffect(() => {
    if (!waiting) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after: number | null = null;
    const poll = async (): Promise<void> => {
      const answer = await request(api.GET('/tags/recent', { params: { query: after === null ? {} : { after } } }));
      if (isOver) return;
      setFailure(answer.ok ? null : answer.sentence);
      if (answer.ok) {
        const held = after === null ? null : heldTag(answer.value.tags);
        after = answer.value.revision;
        if (held !== null) notify(held);
      }
      timer = setTimeout(() => void poll(), POLL_EVERY_MS);
    };
    void poll();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [waiting, api]);

  return failure;
}
