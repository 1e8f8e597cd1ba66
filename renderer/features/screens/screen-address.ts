/** A path below a station's address; what the address carries behind `#`, such as a key for screens, stays at the end. */
export function screenAddress(station: string, path: string): string {
  const at = station.indexOf('#');
  const base = at < 0 ? station : station.slice(0, at);
  return base.replace(/\/+$/, '') + path + (at < 0 ? '' : station.slice(at));
}
