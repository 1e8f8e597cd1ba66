/** The address of a path at the station. What follows `#` in the station's address, such as the key of screens, stays at the end. */
export function screenAddress(station: string, path: string): string {
  const at = station.indexOf('#');
  const base = at < 0 ? station : station.slice(0, at);
  return base.replace(/\/+$/, '') + path + (at < 0 ? '' : station.slice(at));
}

/** The address of a page that has the operator token with it, beside what follows `#` already. */
export function withToken(address: string, token: string): string {
  return `${address}${address.includes('#') ? '&' : '#'}token=${encodeURIComponent(token)}`;
}

/** True if only the computer of the station itself can reach this address. */
export function isThisComputer(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
