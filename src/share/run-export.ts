// Runs one export: checks what was asked, reports progress, ends when it is cancelled, and refuses a second one of the
// same map while the first runs, since both would need the same memory.
import type { ExportOptions } from '../contract.ts';
import { ExportError } from './export-error.ts';
import { type ExportContext, formatOf, type Task } from './formats.ts';
import { checkOptions } from './options.ts';

const running = new WeakSet<object>();

/**
 * @param owner one export at a time is made for it; null: not counted, for previews
 * @param context what the file is made from; asked for once the options are known to make sense
 * @throws RangeError where the kind or an option makes no sense; ExportError; the signal's reason
 */
export async function runExport(
  owner: object | null,
  kind: string,
  options: ExportOptions,
  context: () => Promise<ExportContext>,
): Promise<Blob> {
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
    const file = await format.make(await context(), options, task);
    await task.advance(1);
    return file;
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
      onProgress?.(done);
      // The page draws its progress and hears that somebody cancels.
      if (onProgress || signal) await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
    },
  };
}

/** Rejects when the signal says so; some steps, such as packing a picture, go on and are then thrown away. */
function aborted(signal: AbortSignal, ended: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: ended });
  });
}
