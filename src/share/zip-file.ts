// Packs files into a ZIP file, the same bytes for the same files. Fetched with fflate by the exports that need it.
import { type Zippable, zipSync } from 'fflate';

/** A fixed file time, the earliest that a ZIP file can have. */
const NO_TIME = Date.UTC(1980, 0, 2);
const PACKED_ALREADY = /\.(?:png|gif|mp4|webm|pptx|xlsx)$/;

/** @param files in their order */
export function zipFile(
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {};
  for (const [name, bytes] of files) packed[name] = [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 6 }];
  // Its type says nothing of the buffer, which is an array's own; a copy for the type's sake would double the memory.
  return zipSync(packed, { mtime: NO_TIME }) as Uint8Array<ArrayBuffer>;
}
