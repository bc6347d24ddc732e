// The folder with the data of the map that is built: the project's own, or that of `npm run build -- --data`.
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** Whether the data are those of another association. */
export const isOther = process.env.NEAR_DATA !== undefined;
export const DATA = process.env.NEAR_DATA ?? join(ROOT, 'public/data');
