// The package.json of the published package, derived from the project's own, so that shared fields are written once.
// The URLs of homepage and repository come from the project's fields; where one is missing, its line is left out.

/** The oldest Node that the package and the project are tested with; Vite 8 needs it. */
export const NODE = '^20.19.0 || >=22.12.0';

/**
 * @typedef {{ name: string, version: string, description: string, license: string, keywords?: string[],
 *   engines?: { node?: string }, homepage?: string, repository?: string | { url: string } }} Project
 */

/**
 * The URL in a field, or null where the field is missing. Throws where it is not a URL.
 * @param {string} name
 * @param {string | undefined} value
 */
function webUrl(name, value) {
  if (value === undefined || value.trim() === '') return null;
  if (!URL.canParse(value) || !/^https:$/.test(new URL(value).protocol))
    throw new Error(`package.json: ${name} is "${value}"; expected an https URL, or no such line`);
  return value;
}

/** @param {Project} project */
export function urlsOf({ homepage, repository }) {
  const source = typeof repository === 'object' ? repository.url : repository;
  return {
    homepage: webUrl('homepage', homepage),
    repository: webUrl('repository', source?.replace(/^git\+/, '').replace(/\.git$/, '')),
  };
}

/** @param {Project} project the project's package.json */
export function packageManifest(project) {
  const { name, version, description, license, keywords = [], engines } = project;
  const { homepage, repository } = urlsOf(project);
  return {
    name,
    version,
    description,
    keywords,
    license,
    ...(homepage ? { homepage } : {}),
    ...(repository ? { repository: { type: 'git', url: `git+${repository}.git` } } : {}),
    type: 'module',
    main: './near-map.js',
    module: './near-map.js',
    types: './near-map.d.ts',
    exports: {
      '.': { types: './near-map.d.ts', default: './near-map.js' },
      './near-host': { types: './near-host.d.ts', default: './near-host.js' },
      './data': './data/membership.json',
      './data/*': './data/*',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    customElements: 'custom-elements.json',
    sideEffects: ['./near-map.js', './chunks/*.js'],
    engines: { node: engines?.node ?? NODE },
  };
}

/**
 * The README of the package: a line that starts with the name of a URL in double braces is kept where the URL is set.
 * @param {string} template
 * @param {{ homepage: string | null, repository: string | null }} urls
 */
export function packageReadme(template, urls) {
  const values = /** @type {Record<string, string | null>} */ (urls);
  return template
    .replace(/^\{\{(\w+)\}\}(.*)\n(?:\n|$)/gm, (_, name, line) =>
      values[name] ? `${line.replaceAll(`{{${name}}}`, values[name])}\n\n` : '',
    )
    .trimEnd()
    .concat('\n');
}
