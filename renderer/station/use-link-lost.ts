import { isLinkLost } from '../state/link-state';
import { useStore } from '../state/store';
import { useNow } from '../ui/use-now';

const LOOK_EVERY_MS = 1_000;

/** Whether what this page shows may be old. Checked every second, and with every message of the station. */
export function useLinkLost(): boolean {
  const now = useNow(LOOK_EVERY_MS);
  // Selects the boolean, not the time: the station sends many messages a second.
  return useStore(({ link, lastMessageAt }) => isLinkLost({ link, lastMessageAt, now }));
}
