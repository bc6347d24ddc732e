// The entry of the module. The code of each format is loaded through the table of formats.
export type { Citation } from './cite.ts';
export type { EmbedOptions, FrameOptions } from './embed-code.ts';
export { ExportError } from './export-error.ts';
export { saveFile } from './formats.ts';
export type { Embedded } from './link.ts';
export type { QrCode } from './qr.ts';
export { runExport } from './run-export.ts';
export { type Sharing, sharingOf } from './sharing.ts';
export type { VideoChoice } from './video-choice.ts';
