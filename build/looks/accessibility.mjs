// The rules of accessibility that axe can check, measured in a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Returns a line for each rule that the page breaks, with the elements that break it; empty when there is none.
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} [rules] ids of the only rules to check; empty for all
 * @returns {Promise<readonly string[]>}
 */
export async function accessibilityFaults(page, rules = []) {
  // Evaluated by the debugger, for the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  // What passed is described for nobody: that takes most of the time.
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, ...(rules.length === 0 ? {} : { runOnly: rules }) });
  return /** @type {readonly string[]} */ (
    await page.evaluate(
      `axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target).join(', ')))`,
    )
  );
}
