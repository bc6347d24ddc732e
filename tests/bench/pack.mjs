// Bytes packed as servers pack them. Brotli 11 of a large file takes seconds: what was packed once is kept beside
// the installed packages, by its hash.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { HERE } from './install.mjs';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const KEPT = join(HERE, 'node_modules', '.bench');

/**
 * @param {Buffer} bytes
 * @param {number} quality
 */
function brotliAt(bytes, quality) {
  return brotli(bytes, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: quality,
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_LGWIN]: 24,
      [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** @param {Buffer} bytes */
export async function packed(bytes) {
  mkdirSync(KEPT, { recursive: true });
  const file = join(KEPT, `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.br`);
  try {
    return { br11: readFileSync(file) };
  } catch {
    const br11 = await brotliAt(bytes, 11);
    writeFileSync(file, br11);
    return { br11 };
  }
}

/**
 * The sizes that the table shows: as it is, brotli 11, brotli 5, gzip 6.
 * @param {Buffer} bytes
 */
export async function sizesOf(bytes) {
  const [{ br11 }, br5, gz] = await Promise.all([packed(bytes), brotliAt(bytes, 5), gzipped(bytes)]);
  return { raw: bytes.length, br11: br11.length, br5: br5.length, gzip: gz.length };
}
