// Reproducible archives and checksums: the same files give the same bytes on any day, in any folder, for any user.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { create } from 'tar';

/** The file date that npm uses in packages; some tools don't accept 1970. */
const DATE = new Date('1985-10-26T08:15:00.000Z');

/** @param {string} folder */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Writes a .tar.gz of everything in a folder.
 * @param {string} folder
 * @param {string} file
 * @param {string} prefix the folder in the archive
 */
export async function archive(folder, file, prefix) {
  const options = {
    cwd: folder,
    file,
    prefix,
    gzip: { level: 9 },
    portable: true,
    noDirRecurse: true,
    mtime: DATE,
  };
  const onWriteEntry = (/** @type {{ stat?: import('node:fs').Stats }} */ { stat }) => {
    if (stat) stat.mode = 0o100644;
  };
  await create({ ...options, onWriteEntry }, filesIn(folder));
}

/**
 * Writes SHA256SUMS beside the files, in the form that `sha256sum --check` reads.
 * @param {string} folder
 * @param {readonly string[]} files
 */
export function writeChecksums(folder, files) {
  const lines = files.map((file) => {
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    return `${hash}  ${basename(file)}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return lines.join('');
}
