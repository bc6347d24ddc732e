// Reads the project's data files, and reads and writes files of the built site.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languagesOf } from '../../src/membership/index.ts';
import { DATA } from '../lib/data-folder.mjs';

export const readText = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
export const readJson = <T>(folder: string, name: string): T => JSON.parse(readText(folder, name));

export function writeFile(folder: string, name: string, source: string | Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}

type Membership = {
  readonly association: {
    readonly boundaries: { readonly low: string; readonly middle: string };
    readonly texts?: Readonly<Record<string, string>>;
  };
};

/** The data files, parsed: the facts, the boundaries, and the name and contents of a language's texts, null in English. */
export const membership = readJson<Membership>(DATA, 'membership.json');
export const boundaries = (level: 'low' | 'middle'): unknown =>
  readJson(DATA, membership.association.boundaries[level]);
export const languages = languagesOf(membership.association.texts);
export const textsFile = (lang: string): string | undefined => membership.association.texts?.[lang];
export const textsIn = (lang: string): unknown => {
  const name = textsFile(lang);
  return name === undefined ? null : readJson(DATA, name);
};

/** The folder of a language's page in the site. */
export const folderOf = (lang: string): string => (lang === 'en' ? '' : `${lang}/`);
