import { expect, test } from 'vitest';
import { closingLine, countOfCommand, countOfReport, sumOf } from '../../scripts/lib/tally.mjs';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

const oneOfTwo = { passed: 1, failed: 1 };

test('counts what passed, failed and was skipped', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending')] };
  expect(countOfReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a file that could not be read is a failure', () => {
  expect(countOfReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject(
    oneOfTwo,
  );
});

test('no test, no report, or a crash after green tests is a failure', () => {
  expect(countOfReport({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1, why: 'no test ran' });
  expect(countOfReport({ testResults: [file('passed', 'skipped')] }, 0)).toMatchObject({ failed: 1 });
  expect(countOfReport(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(countOfReport({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject(oneOfTwo);
});

test('the closing line has the sums', () => {
  const sum = sumOf([countOfCommand(0), countOfCommand(2), { passed: 40, failed: 0, skipped: 3 }]);
  expect(closingLine(sum)).toBe('41 passed, 1 failed');
});
