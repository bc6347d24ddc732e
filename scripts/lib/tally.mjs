// Counts the results of the tests. A runner that crashed or found no tests counts as one failure, so that a run without
// tests can't pass.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, why?: string }} Count */

/** @typedef {{ status?: string, assertionResults?: { status: string }[] }} FileResult */

/**
 * The count of a command that is one test.
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countOfCommand(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The count in a report of vitest's JSON reporter.
 * @param {{ testResults?: FileResult[] } | null} report null when there is none
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countOfReport(report, code) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, why: 'the test runner wrote no report' };
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults = [] } of report.testResults ?? []) {
    const before = count.failed;
    for (const result of assertionResults) {
      if (result.status === 'passed') count.passed++;
      else if (result.status === 'failed') count.failed++;
      else count.skipped++;
    }
    // A file that could not be loaded, or whose setup failed, has no failed test of its own.
    if (status === 'failed' && count.failed === before) count.failed++;
  }
  if (count.passed + count.failed === 0) return { ...count, failed: 1, why: 'no test ran' };
  if (code !== 0 && count.failed === 0) {
    return { ...count, failed: 1, why: `the test runner exited with code ${code} although no test failed` };
  }
  return count;
}

/**
 * @param {string} file
 * @param {number} code
 * @returns {Count}
 */
export function countOfReportFile(file, code) {
  try {
    return countOfReport(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    return countOfReport(null, code);
  }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sumOf(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The last line, in the format that CI reads.
 * @param {Count} sum
 */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
