import { isLinkLost, type LinkHealth, linkHealth } from '../state/link-state';
import { useStore } from '../state/store';
import { useNow } from '../ui/use-now';

const LOOK_EVERY_MS = 1_000;

/** Whether what this page shows may be old. Checked every second, and with every message of the station. */
export function useLinkLost(): boolean {
  const now = useNow(LOOK_EVERY_MS);
  // Selects the boolean, not the time: the station sends many messages a second.
  return useStore(({ link, lastMessageAt }) => isLinkLost({ link, lastMessageAt, now }));
}

/** How much the page can rely on the link, checked as often. */
export function useLinkHealth(): LinkHealth {
  const now = useNow(LOOK_EVERY_MS);
  return useStore(({ link, lastMessageAt }) => linkHealth({ link, lastMessageAt, now }));
}
