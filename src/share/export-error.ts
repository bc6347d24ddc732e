// Why an export could not be made, in a sentence that says what happened and what else can be had. The code lets the
// page say the same in the reader's language.

export type ExportFailure = 'busy' | 'memory';

export class ExportError extends Error {
  override readonly name = 'ExportError';
  readonly code: ExportFailure;

  constructor(code: ExportFailure, message: string) {
    super(message);
    this.code = code;
  }
}
