import { alarmsOf, isLinkLost, sounding } from '../state/alarms';
import { useStore } from '../state/store';

const KEY = 'racetag.muted';

/** As it was when this desk was closed. */
export function restoreMuted(): void {
  useStore.getState().setMuted(localStorage.getItem(KEY) === 'yes');
}

/** Turns the sound of all alarms off or on, and remembers it. */
export function toggleMuted(): void {
  const { muted, setMuted } = useStore.getState();
  localStorage.setItem(KEY, muted ? 'no' : 'yes');
  setMuted(!muted);
}

/** Silences what is wrong now; whatever goes wrong next is heard. */
export function silenceAlarms(): void {
  const { link, heardAt, live, loaded, silenced, setSilenced } = useStore.getState();
  const alarms = alarmsOf({
    link,
    isLinkLost: isLinkLost({ link, heardAt, now: Date.now() }),
    journal: live.journal,
    links: live.links,
    readers: loaded.readers.value ?? [],
  });
  setSilenced(new Set([...silenced, ...sounding(alarms, silenced).map(({ key }) => key)]));
}
