import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// A time zone far from UTC, so that dates read in local time fail; ZONE is another one.
process.env.TZ = process.env.ZONE ?? 'Asia/Vladivostok';
// A fork's own data are checked by `npm run check-data`.
process.env.NEAR_DATA = 'public/data';

/** These record frames, so they must not run in parallel with others. */
const ALONE = ['hand-over'].map((name) => `tests/browser/${name}.test.ts`);

/** The longest files first, so that at the end no worker waits for another: by default the largest are first. */
const LONGEST = ['failures', 'present', 'exports', 'languages', 'panel', 'layout', 'keyboard', 'tiles'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/**
 * Not in `npm run test:quick`, which ends within a minute: these take longest, by the seconds of each file, and most of what
 * they look at changes seldom. One that looks at the built site is among them, since the build comes after the unit tests.
 */
const SLOW = [
  'docs/site',
  'first-paint/inline-script',
  'geography/boundaries',
  'layout/names',
  'layout/names-on-land',
  'layout/place-insets',
  'membership/hostile',
  'membership/search/search',
  'painters',
  'picture/svg-renderer',
  'picture/svg-text',
  'scripts/link-picture',
  'share/deck',
  'share/geojson',
  'share/poster',
  'share/video-failures',
  'share/video-frames',
  'share/xlsx',
  'size',
].map((name) => `tests/${name}.test.ts`);

const unit = {
  environment: 'node',
  // The style sheets are texts of the modules that import them.
  css: true,
  include: ['tests/**/*.test.ts'],
  exclude: ['browser', 'bench', 'adopt', 'example', 'engines', 'videos'].map(
    (folder) => `tests/${folder}/**`,
  ),
  maxWorkers: '100%',
  // Files share their modules, which saves a sixth of the time: a file that replaces a module, or a global, puts it back.
  isolate: false,
  // A limit for what hangs, not a measure: a busy machine may take its time.
  testTimeout: 60_000,
};

const inBrowser = {
  environment: 'node',
  globalSetup: 'tests/browser/support/global-setup.ts',
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // By default a second, which a busy machine may need for one frame.
  expect: { poll: { timeout: 10_000 } },
} as const;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { ...unit, name: 'unit' } },
      { extends: true, test: { ...unit, name: 'quick', exclude: [...unit.exclude, ...SLOW] } },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ALONE,
          // One more than the processors of a small machine: a page that waits for its network or its clock leaves them free.
          maxWorkers: 3,
          // The boundaries and facts that most files read are read once for each worker.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser-alone',
          include: ALONE,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'adopt',
          globalSetup: ['tests/browser/support/global-setup.ts', 'tests/adopt/global-setup.ts'],
          include: ['tests/adopt/*.test.ts'],
          testTimeout: 300_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'create',
          include: ['tests/example/*.test.ts'],
          testTimeout: 300_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'videos',
          include: ['tests/videos/**/*.test.ts'],
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: 'tests/engines/support/global-setup.ts',
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
