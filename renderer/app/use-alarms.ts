import { useEffect } from 'react';
import { type Alarm, alarmsOf, sounding, stillSilenced } from '../state/alarms';
import { useStore } from '../state/store';
import { stationNow } from '../station/commands';
import { useLinkLost } from '../station/use-link-lost';
import { useResource } from '../station/use-resource';
import { beep, unlockSound } from '../ui/beep';

const BEEP_EVERY_MS = 3_000;
/** The stream reports lost readers at once; clocks, antennas and publishers are loaded, on every screen of the desk, and so is the health of the station. */
const READERS_EVERY_MS = 5_000;

/** What is wrong now, worst first. */
export function useAlarms(): readonly Alarm[] {
  const isLinkLost = useLinkLost();
  const link = useStore((state) => state.link);
  const journal = useStore((state) => state.live.journal);
  const links = useStore((state) => state.live.links);
  const readers = useResource('readers', READERS_EVERY_MS).value;
  const publishers = useResource('publishers', READERS_EVERY_MS).value;
  const webhooks = useResource('webhooks', READERS_EVERY_MS).value;
  const health = useResource('health').value;
  const control = useResource('control').value;
  const machines = useResource('machines').value;
  return alarmsOf({
    now: stationNow(),
    link,
    isLinkLost,
    journal,
    links,
    readers: readers ?? [],
    publishers: publishers ?? [],
    webhooks: webhooks ?? [],
    health,
    control,
    machines,
  });
}

/** Sounds repeatedly while a loud alarm is on that is not silenced, and the sound is on. */
export function useAlarmSound(alarms: readonly Alarm[]): void {
  const muted = useStore((state) => state.muted);
  const silenced = useStore((state) => state.silenced);
  const setSilenced = useStore((state) => state.setSilenced);
  const isHeard = !muted && sounding(alarms, silenced).length > 0;

  useEffect(() => {
    const still = stillSilenced(silenced, alarms);
    if (still !== silenced) setSilenced(still);
  }, [alarms, silenced, setSilenced]);

  useEffect(() => {
    const events = ['pointerdown', 'keydown'] as const;
    unlockSound();
    for (const event of events) window.addEventListener(event, unlockSound);
    return () => {
      for (const event of events) window.removeEventListener(event, unlockSound);
    };
  }, []);

  useEffect(() => {
    if (!isHeard) return;
    beep();
    const timer = setInterval(beep, BEEP_EVERY_MS);
    return () => clearInterval(timer);
  }, [isHeard]);
}
