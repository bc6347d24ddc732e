// The room's door. A format's own code comes through the table, when it is asked for.
export type { Citation } from './cite.ts';
export type { EmbedOptions, FrameOptions } from './embed-code.ts';
export { ExportError } from './export-error.ts';
export { fileName, saveFile } from './formats.ts';
export type { Embedded } from './link.ts';
export type { QrCode } from './qr.ts';
export { runExport } from './run-export.ts';
export { type Sharing, sharingOf } from './sharing.ts';
