// Mutation tests: `npm run test:mutation -- scene layout` changes the code of these folders of src/, a fault at a time, and
// runs the unit tests that touch it. What no test notices is listed in reports/mutation/.
import { fileURLToPath } from 'node:url';

/** The modules without a browser. */
const ALL = ['membership', 'view', 'scene', 'layout', 'host', 'share'];
const folders = (process.env.MUTATE ?? ALL.join(',')).split(',');

export default {
  testRunner: 'vitest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
  mutate: folders.map((folder) => `src/${folder}/**/*.ts`),
  vitest: { configFile: 'tools/mutation/vitest.config.ts' },
  // There is none: Stryker would rewrite ours by functions that TypeScript no longer has.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  tempDirName: 'reports/stryker',
  ignorePatterns: [
    'dist',
    'release',
    'reports',
    'docs/pictures',
    'tools/*/node_modules',
    'tests/browser',
    'tests/engines',
  ],
};
