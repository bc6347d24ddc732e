// Makes files of what is shown. The formats are fetched when the first file is wanted.
import type { ExportKind, ExportOptions } from '../contract.ts';
import type { Shapes, Size } from '../geography/index.ts';
import type { ExportError } from '../share/index.ts';
import type { Failures } from './failures.ts';
import { imported, moduleError } from './fetch-data.ts';
import type { Session } from './session.ts';

type ExporterHooks = {
  /** Resolves when the session has data; rejects where they can't be had. */
  loaded(): Promise<unknown>;
  finerShapes(): Promise<Shapes>;
  /** Resolves when the session has the tiles, or shows the map instead. */
  tiles(): Promise<void>;
  /** The view as a URL query. */
  query(): string;
  /** The URL of the map's own page. */
  home(): string | null;
  ownFiles(all: boolean): Promise<Readonly<Record<string, string>> | null>;
  /** The map's box, CSS pixels; null where it is not laid out. */
  viewSize(): Size | null;
};

export class Exporter {
  readonly #session: Session;
  readonly #failures: Failures;
  readonly #hooks: ExporterHooks;

  constructor(session: Session, failures: Failures, hooks: ExporterHooks) {
    this.#session = session;
    this.#failures = failures;
    this.#hooks = hooks;
  }

  /** One at a time; rejects like the element's `export()`. */
  export(kind: ExportKind, options: ExportOptions = {}): Promise<File> {
    return this.#make(this, kind, options);
  }

  /** The same beside an export that may be running. */
  preview(kind: ExportKind, options: ExportOptions): Promise<Blob> {
    return this.#make(null, kind, options);
  }

  /** Downloads the file; a failure becomes a notice with a way to retry. */
  async save(kind: ExportKind, options: ExportOptions = {}): Promise<void> {
    try {
      const { saveFile } = await imported(import('../share/index.ts'), this.#session.words.partFile);
      const file = await this.export(kind, options);
      saveFile(file, file.name);
    } catch (error) {
      // Only tables are downloaded so, which need no codec.
      const { code, name } = error as { name?: string; code?: Exclude<ExportError['code'], 'codec'> };
      const work = { name: 'save', again: () => this.save(kind, options), isAsked: true };
      if (name === 'ExportError' && code)
        this.#failures.report(error, { ...work, text: (words) => words.sharing.exportFailed[code] });
      else this.#failures.report(moduleError(error, this.#session.words.partFile), work);
    }
  }

  async #make(owner: object | null, kind: ExportKind, options: ExportOptions): Promise<File> {
    const { runExport } = await import('../share/index.ts');
    return runExport(owner, kind, options, async () => {
      await this.#hooks.loaded();
      if (this.#session.view.layout === 'tiles') await this.#hooks.tiles();
      const { sceneWithCamera: scene, plane } = this.#session;
      if (!scene || !plane) throw new Error('The boundaries have not arrived.');
      const { query, home, viewSize, finerShapes, ownFiles } = this.#hooks;
      const parts = async () => (await import('../one-file/parts.ts')).pageParts();
      const page = { query: query(), home: home(), parts, ownFiles };
      return { scene, plane, viewSize: viewSize(), shapes: finerShapes, page };
    });
  }
}
