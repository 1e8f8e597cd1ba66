// test-summary.mjs REPORT…: one closing line for the JSON reports of several vitest runs. Fails when anything failed, or a report holds no test.
import { readFileSync } from 'node:fs';

/**
 * What is read of a report of vitest's json reporter.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numTotalTests
 * @property {readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]} testResults
 */

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const file of process.argv.slice(2)) {
  /** @type {Report} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  totals.passed += report.numPassedTests;
  // A file that cannot even be loaded has no tests that could fail.
  totals.failed +=
    report.numFailedTests + report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  if (report.numTotalTests === 0) totals.failed += 1;
}
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
