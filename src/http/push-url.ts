/** `/push/` and a name, with slashes more than it needs. */
const LOOSE = /^\/+push\/+([^/?]+)\/*(?=\?|$)/;

/** The address to which a reader posts without the slashes that people add at its end, or that a reader puts between what was entered in two fields; any other as it is. */
export function pushUrl(url: string): string {
  return url.replace(LOOSE, '/push/$1');
}
