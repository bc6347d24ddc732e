// `npm run package`: builds the npm package in `release/package/`, packs it and lists its contents.
import { relative } from 'node:path';
import { requireNode } from './lib/node-version.mjs';
import { buildPackage } from './lib/pack.mjs';
import { ensureInstalled, ROOT } from './lib/project.mjs';

try {
  requireNode();
  await ensureInstalled();
  const { file, files, size, unpackedSize } = await buildPackage();
  for (const { path, size: bytes } of files) console.log(`${String(bytes).padStart(9)} ${path}`);
  const kb = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `${relative(ROOT, file)}: ${files.length} files, ${kb(size)} packed, ${kb(unpackedSize)} unpacked`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
