// Which advisories of `npm audit --json` concern packages that ship.

/**
 * @typedef {{ readonly name: string; readonly severity: string; readonly title: string; readonly url: string }} Advisory
 * @typedef {{ readonly vulnerabilities: Readonly<Record<string, { readonly name: string; readonly via: readonly (string | Advisory)[] }>> }} AuditReport
 */

/**
 * The names in a list of licences that the bundler wrote; a package stands there as `## name - version (licence)`.
 * @param {string} list
 * @returns {string[]}
 */
export function bundledPackages(list) {
  return [...list.matchAll(/^## (\S+) - \S+ \(/gm)].map(([, name = '']) => name);
}

/**
 * Every advisory once a package, those of shipped packages first. A package that only depends on an affected one has none of its own.
 * @param {AuditReport} report
 * @param {ReadonlySet<string>} shipped
 * @returns {readonly (Advisory & { readonly ships: boolean })[]}
 */
export function advisoriesOf({ vulnerabilities }, shipped) {
  const found = Object.values(vulnerabilities).flatMap(({ name, via }) =>
    via.flatMap((advisory) =>
      typeof advisory === 'string'
        ? []
        : [{ name, severity: advisory.severity, title: advisory.title, url: advisory.url, ships: shipped.has(name) }],
    ),
  );
  return found.sort((one, other) => Number(other.ships) - Number(one.ships) || one.name.localeCompare(other.name, 'en'));
}
