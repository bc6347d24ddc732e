// The project's own modules of facts and geography, which are TypeScript: Vite loads them, since Node 20 can't.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../lib/project.mjs';

/** @type {{ module: typeof import('../../src/geography/index.ts') }} */
export const { module: geography } = await runnerImport(join(ROOT, 'src/geography/index.ts'), {
  configFile: false,
});
/** @type {{ module: typeof import('../../src/membership/index.ts') }} */
export const { module: membership } = await runnerImport(join(ROOT, 'src/membership/index.ts'), {
  configFile: false,
});
