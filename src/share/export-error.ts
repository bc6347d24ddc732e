// The error of an export: a sentence that says what happened and what to try instead, and a code, with which the page
// shows the same in the reader's language.

export type ExportFailure = 'busy' | 'memory' | 'canvas' | 'outlines' | 'codec';

export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: ExportFailure;

  constructor(code: ExportFailure, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether it says that memory was missing, in an export's words or in a browser's. */
export function isMemoryError(error: unknown): boolean {
  if (error instanceof ExportError) return error.code === 'memory';
  return error instanceof RangeError && /alloc|memory|array length|string length/i.test(error.message);
}
