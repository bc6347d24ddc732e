// The URL of the published site, as the build and `npm run keep-assets` are given it.

/**
 * The URL with its closing slash. Throws, with what was expected, where it is not a site's URL.
 * @param {string | undefined} given
 * @param {string} [name] what it is called in the message
 */
export function siteUrl(given, name = 'SITE_URL') {
  const url = given !== undefined && URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(
      `${name} is "${given ?? ''}"; expected an http or https URL without a query, such as https://example.org/map/`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The site's URL in SITE_URL; empty where there is none. */
export const publishedUrl = () => (process.env.SITE_URL ? siteUrl(process.env.SITE_URL) : '');
