// The pages of the documentation site, in the order of its navigation. A page is a Markdown file of the project; the
// site consists of these and of the files that they show. A link to any other file of the project leads to the
// repository, if package.json names one.

export type DocsPage = {
  /** The Markdown file, from the project's folder. */
  readonly source: string;
  /** The HTML file, from the site's folder. */
  readonly file: string;
  /** Its text in the navigation. */
  readonly label: string;
};
export type DocsSection = { readonly title: string; readonly pages: readonly DocsPage[] };

const page = (source: string, file: string, label: string): DocsPage => ({ source, file, label });

export const SECTIONS: readonly DocsSection[] = [
  {
    title: 'Use',
    pages: [
      page('docs/README.md', 'index.html', 'Overview'),
      page('docs/guide.md', 'guide.html', 'Guide'),
      page('docs/your-own-map.md', 'your-own-map.html', 'A map of your own'),
      page('docs/exporting.md', 'exporting.html', 'Pictures, videos, data'),
      page('docs/presenting.md', 'presenting.html', 'Presenting'),
    ],
  },
  {
    title: 'Embed',
    pages: [
      page('docs/embedding.md', 'embedding.html', 'In a frame'),
      page('docs/recipes.md', 'recipes.html', 'Recipes'),
      page('docs/element.md', 'element.html', 'As an element'),
      page('docs/publishing.md', 'publishing.html', 'Publish the site'),
    ],
  },
  {
    title: 'Background',
    pages: [
      page('docs/data.md', 'data.html', 'Data'),
      page('docs/translations.md', 'translations.html', 'Translations'),
      page('ACCESSIBILITY.md', 'accessibility.html', 'Accessibility'),
      page('CHANGELOG.md', 'changelog.html', 'Changes'),
    ],
  },
  {
    title: 'Decisions',
    pages: [
      page('docs/decisions/README.md', 'decisions/index.html', 'All decisions'),
      ...[
        'd3',
        'equal-area-plane',
        'one-custom-layer',
        'labels-in-html',
        'names',
        'layout-of-a-step',
        'picture-paths',
        'colours',
        'search-distance',
        'spreadsheets',
        'static-server',
        'documentation-site',
        'suite-length',
        'by-hand',
      ].map((name) => page(`docs/decisions/${name}.md`, `decisions/${name}.html`, name)),
    ],
  },
];

export const PAGES: readonly DocsPage[] = SECTIONS.flatMap(({ pages }) => pages);

/** The folder of the documentation in the built site. */
export const FOLDER = 'docs/';

/** Files of the project that are elsewhere in the built site: from the project's folder, from the site's root. */
export const PUBLISHED: readonly (readonly [from: string, to: string])[] = [
  // The project's introduction is for its repository; on the site the map itself is in its place.
  ['README.md', 'index.html'],
  ['public/', ''],
  ['docs/pictures/', `${FOLDER}pictures/`],
  ['docs/screenshot.png', `${FOLDER}screenshot.png`],
];
