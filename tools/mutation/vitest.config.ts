// The unit tests that mutation tests run: without those that read the project's files or its built site.
import { defineConfig } from 'vitest/config';

process.env.TZ = 'Asia/Vladivostok';
process.env.NEAR_DATA = 'public/data';

export default defineConfig({
  test: {
    environment: 'node',
    css: true,
    include: [
      'tests/{membership,view,scene,layout,host,share,words,picture,controls,element,first-paint}/**/*.test.ts',
      'tests/*.test.ts',
    ],
    exclude: ['tests/{size,wording,walls,translations}.test.ts', 'tests/membership/hostile.test.ts'],
    testTimeout: 60_000,
  },
});
