// The error of an export: a sentence that says what happened and what to try instead, and a code, with which the page
// shows the same in the reader's language.

export type ExportFailure = 'busy' | 'memory' | 'outlines' | 'codec';

export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: ExportFailure;

  constructor(code: ExportFailure, message: string) {
    super(message);
    this.code = code;
  }
}
