// Runs an export: validates the request, reports progress, supports cancellation, and refuses a second export of the
// same map while one runs, since both would need the same memory.
import type { ExportKind, ExportOptions } from '../contract.ts';
import { ExportError } from './export-error.ts';
import { type ExportContext, fileName, formatOf, type Task } from './formats.ts';
import { checkOptions } from './options.ts';

const running = new WeakSet<object>();

/**
 * @param owner the map, which may run one export at a time; null: no limit, for previews
 * @param context returns the input of the format; called once the options are validated
 * @throws RangeError for an invalid kind or option; ExportError; the signal's reason
 */
export async function runExport(
  owner: object | null,
  kind: string,
  options: ExportOptions,
  context: () => Promise<ExportContext>,
): Promise<File> {
  const format = formatOf(kind);
  checkOptions(options);
  const { signal } = options;
  signal?.throwIfAborted();
  if (owner && running.has(owner))
    throw new ExportError('busy', 'Another export is running: wait until it has finished, or cancel it');
  if (owner) running.add(owner);
  const ended = new AbortController();
  const made = async () => {
    const task = taskOf(options);
    await task.advance(0);
    const given = await context();
    const file = await format(given, options, task);
    await task.advance(1);
    return new File([file], fileName(given.scene, kind as ExportKind, options), { type: file.type });
  };
  try {
    return await (signal ? Promise.race([made(), aborted(signal, ended.signal)]) : made());
  } finally {
    ended.abort();
    if (owner) running.delete(owner);
  }
}

function taskOf({ signal, onProgress }: ExportOptions): Task {
  return {
    async advance(done) {
      // Cancelled since the last step: its progress is no longer shown.
      signal?.throwIfAborted();
      onProgress?.(done);
      // Yields, so that the page can draw the progress and handle cancellation.
      if (onProgress || signal) await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    },
  };
}

/** Rejects when the signal aborts; steps such as encoding a picture continue, and their result is discarded. */
function aborted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: ended });
  });
}
