import { isIP } from 'node:net';

const HOST = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i;
/** Endings that no public name can have: multicast DNS, and the loopback of RFC 6761. */
const LOCAL_ENDINGS = ['.local', '.localhost'];

/**
 * Whether a `Host` header cannot be a public name that an attacker pointed at this machine: true for a literal address, a name without
 * dots, a local name, or one of `known`. False without a host.
 */
export function isTrustedHost(host: string | undefined, known: readonly string[]): boolean {
  const written = HOST.exec(host ?? '')?.groups?.name;
  if (written === undefined) return false;
  if (written.startsWith('[')) return isIP(written.slice(1, -1)) === 6;
  const name = withoutRoot(written);
  if (name === '' || name.startsWith('.')) return false;
  if (isIP(name) === 4 || !name.includes('.')) return true;
  return LOCAL_ENDINGS.some((ending) => name.endsWith(ending)) || known.some((each) => withoutRoot(each) === name);
}

/** The name in lower case without the final dot, which browsers keep: `Station.local.` is `station.local`. */
function withoutRoot(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Whether a page of `origin` sends a request to its own host, port included. False for `null`, for a text that is no origin, and without a host. */
export function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || !HOST.test(host ?? '')) return false;
  try {
    const page = new URL(origin);
    if (page.protocol !== 'http:' && page.protocol !== 'https:') return false;
    return page.host === new URL(`${page.protocol}//${host}`).host;
  } catch {
    return false;
  }
}
