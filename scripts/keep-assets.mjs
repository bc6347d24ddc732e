// `npm run keep-assets -- https://example.org/map/`: between the build and its publication, puts the files in assets/ of
// the release that is published there now beside those of the new build in dist/. Without an argument it uses SITE_URL.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keepAssets } from './lib/keep-assets.mjs';
import { ROOT } from './lib/project.mjs';
import { siteUrl } from './lib/site-url.mjs';

async function main() {
  const site = siteUrl(process.argv[2] ?? process.env.SITE_URL, 'The published site');
  const folder = join(ROOT, 'dist');
  if (!existsSync(join(folder, 'assets.json')))
    throw new Error('dist/ has no build; run npm run build first');
  const kept = await keepAssets(site, folder);
  console.log(`${kept.length} files of the release at ${site} were added to dist/assets/.`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
