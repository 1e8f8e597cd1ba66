// `npm run audit`: fails when a package that ships has an advisory of severity high or critical. What ships is what the bundles list
// with their licences, the packages that stay packages, and Electron; tools that stay on the developer's machine are reported only.
// Run it after a build, where the registry answers audits.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advisoriesOf, bundledPackages } from './shipped-advisories.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lists = ['main', 'preload', 'renderer'].map((part) => readFileSync(join(root, 'out', part, 'third-party-licences.md'), 'utf8'));
const shipped = new Set([...Object.keys(dependencies), 'electron', ...lists.flatMap(bundledPackages)]);

// On Windows npm is a script that only a shell starts.
const run = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
  shell: process.platform === 'win32',
});
const report = JSON.parse(run.stdout || '{}');
if (report.vulnerabilities === undefined) {
  console.error(`No verdict: the registry gave no audit (${report.message ?? run.stderr.trim()}).`);
  process.exit(2);
}
const advisories = advisoriesOf(report, shipped);
for (const { name, severity, title, url, ships } of advisories) {
  console.log(`${severity.padEnd(9)} ${ships ? 'ships' : 'tool '}  ${name}: ${title} ${url}`);
}
const serious = advisories.filter(({ severity, ships }) => ships && (severity === 'high' || severity === 'critical'));
console.log(
  `${shipped.size} packages ship; ${serious.length} high or critical advisories of them, ${advisories.length} advisories in all.`,
);
process.exit(serious.length === 0 ? 0 : 1);
