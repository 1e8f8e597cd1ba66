import { useEffect } from 'react';
import { type Alarm, alarmsOf } from '../../state/alarms';
import { useStation } from '../../state/store';
import { useLinkLost } from '../stream/use-link-lost';
import { beep, unlockSound } from './beep';

const BEEP_EVERY_MS = 3_000;

/** What is wrong at this second. */
export function useAlarms(): readonly Alarm[] {
  const isLinkLost = useLinkLost();
  const link = useStation((state) => state.link);
  const journal = useStation((state) => state.live.journal);
  const links = useStation((state) => state.live.links);
  const readers = useStation((state) => state.loaded.readers.value);
  return alarmsOf({ link, isLinkLost, journal, links, readers: readers ?? [] });
}

/** Sounds again and again while something loud is wrong and the sound is on. */
export function useAlarmSound(loud: boolean, muted: boolean): void {
  useEffect(() => {
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, unlockSound);
    return () => {
      for (const event of events) window.removeEventListener(event, unlockSound);
    };
  }, []);

  useEffect(() => {
    if (!loud || muted) return;
    beep();
    const timer = setInterval(beep, BEEP_EVERY_MS);
    return () => clearInterval(timer);
  }, [loud, muted]);
}
