// What an export reads of the page, without a page.
import type { Shapes } from '../../src/geography/index.ts';
import type { Scene } from '../../src/scene/index.ts';
import { committedShapes, plane } from './facts.ts';

const exportPage = {
  query: '',
  home: null as string | null,
  parts: () => Promise.reject(new Error('No parts are needed')),
  ownFiles: async () => null,
};
/** An export's progress that nobody looks at. */
export const task = { advance: async () => {} };

export const contextOf = (scene: Scene, shapes?: Shapes) => ({
  scene,
  plane,
  viewSize: null,
  shapes: async () => shapes ?? committedShapes('low'),
  page: exportPage,
});

/** Options of an export that is cancelled when more than a share is done, and what was reported. */
export function cancelledAfter(share: number) {
  const abort = new AbortController();
  const seen: number[] = [];
  const onProgress = (done: number) => {
    seen.push(done);
    if (done > share) abort.abort();
  };
  return { signal: abort.signal, onProgress, seen };
}
