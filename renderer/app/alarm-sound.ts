import { alarmsOf, sounding } from '../state/alarms';
import { isLinkLost } from '../state/link-state';
import { loadedOf } from '../state/resources';
import { useStore } from '../state/store';
import { stationNow } from '../station/commands';
import { machineStore } from '../ui/storage';

const KEY = 'racetag.muted';

/** Restores whether the sound was off when this desk was closed. */
export function restoreMuted(): void {
  useStore.getState().setMuted(machineStore.getItem(KEY) === 'yes');
}

/** Turns the sound of all alarms off or on, and stores it. */
export function toggleMuted(): void {
  const { muted, setMuted } = useStore.getState();
  machineStore.setItem(KEY, muted ? 'no' : 'yes');
  setMuted(!muted);
}

/** Silences the alarms that are on; the next one will sound. */
export function silenceAlarms(): void {
  const { link, lastMessageAt, live, loaded, silenced, setSilenced } = useStore.getState();
  const alarms = alarmsOf({
    now: stationNow(),
    link,
    isLinkLost: isLinkLost({ link, lastMessageAt, now: Date.now() }),
    journal: live.journal,
    links: live.links,
    readers: loadedOf(loaded, 'readers').value ?? [],
    publishers: loadedOf(loaded, 'publishers').value ?? [],
    webhooks: loadedOf(loaded, 'webhooks').value ?? [],
    health: loadedOf(loaded, 'health').value,
    control: loadedOf(loaded, 'control').value,
    machines: loadedOf(loaded, 'machines').value,
  });
  setSilenced(new Set([...silenced, ...sounding(alarms, silenced).map(({ key }) => key)]));
}
