import { useEffect, useEffectEvent, useState } from 'react';
import { request } from '../../api/outcome';
import { useStation } from '../../station/station-context';
import { type HeldTag, heldTag } from './held-tag';

const LOOK_EVERY_MS = 500;

/**
 * While `waiting`, calls back with what is held to an antenna from then on, whoever carries it, once for each read. Answers why the
 * station does not tell; null while it does.
 */
export function useHeldTag(waiting: boolean, onHeld: (held: HeldTag) => void): string | null {
  const { api } = useStation();
  const [failure, setFailure] = useState<string | null>(null);
  const tell = useEffectEvent(onHeld);

  useEffect(() => {
    if (!waiting) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after: number | null = null;
    const look = async (): Promise<void> => {
      const answer = await request(api.GET('/tags/recent', { params: { query: after === null ? {} : { after } } }));
      if (isOver) return;
      setFailure(answer.ok ? null : answer.sentence);
      if (answer.ok) {
        const held = after === null ? null : heldTag(answer.value.tags);
        after = answer.value.revision;
        if (held !== null) tell(held);
      }
      timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [waiting, api]);

  return failure;
}
