// All dictionaries at once, for the build, which writes a page in each language; a page fetches only its own.
import type { Lang } from '../membership/index.ts';
import { english, type Words } from './english.ts';
import { words as ja } from './ja.ts';
import { words as ko } from './ko.ts';
import { words as mn } from './mn.ts';
import { words as ru } from './ru.ts';
import { words as zh } from './zh.ts';

export const EVERY: Readonly<Record<Lang, Words>> = { en: english, ko, zh, ja, ru, mn };
