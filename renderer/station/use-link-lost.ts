import { isLinkLost } from '../state/alarms';
import { useStore } from '../state/store';
import { useNow } from '../ui/use-now';

const LOOK_EVERY_MS = 1_000;

/** Whether what this screen shows may be old; looked at every second, and whenever the station says something. */
export function useLinkLost(): boolean {
  const now = useNow(LOOK_EVERY_MS);
  // The answer alone draws anew: the station speaks many times a second.
  return useStore(({ link, heardAt }) => isLinkLost({ link, heardAt, now }));
}
