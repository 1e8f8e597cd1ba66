import { useEffect } from 'react';
import { type Alarm, alarmsOf } from '../../state/alarms';
import { useStation } from '../../state/store';
import { useNow } from '../../ui/use-now';
import { beep, unlockSound } from './beep';

const LOOK_EVERY_MS = 1_000;
const BEEP_EVERY_MS = 3_000;

/** What is wrong at this second. */
export function useAlarms(): readonly Alarm[] {
  const now = useNow(LOOK_EVERY_MS);
  const link = useStation((state) => state.link);
  const heardAt = useStation((state) => state.heardAt);
  const live = useStation((state) => state.live);
  const readers = useStation((state) => state.loaded.readers.value);
  return alarmsOf({ link, heardAt, live, readers: readers ?? [], now });
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
