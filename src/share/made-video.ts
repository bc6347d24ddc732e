// The video for slides and for the deck pack, in the best format that this browser can create.
import type { ExportOptions } from '../contract.ts';
import type { VideoFormat } from '../export-choices.ts';
import { isMemoryError } from './export-error.ts';
import type { ExportContext, FormatOf, Task } from './formats.ts';

export type MadeVideo = { readonly kind: VideoFormat; readonly file: Blob };

/**
 * @param kinds in the order of preference
 * @returns null where the browser can create none of them. Rejects where the export was cancelled or there is no memory.
 */
export async function madeVideo(
  formatOf: FormatOf,
  kinds: readonly VideoFormat[],
  context: ExportContext,
  options: ExportOptions,
  task: Task,
): Promise<MadeVideo | null> {
  for (const kind of kinds) {
    try {
      const file = await formatOf(kind)(context, options, task);
      // A format may replace itself by another.
      const made = kinds.find((one) => file.type.includes(one));
      if (made) return { kind: made, file };
    } catch (error) {
      options.signal?.throwIfAborted();
      if (isMemoryError(error)) throw error;
    }
  }
  return null;
}
