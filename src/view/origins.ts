// Parses the origins that the `host` parameter lists.

/** The listed web origins, comma-separated; anything else is left out. */
export function originsOf(hosts: string): string[] {
  return hosts
    .split(',')
    .map((host) => host.trim())
    .filter((host) => /^https?:/i.test(host) && URL.canParse(host))
    .map((host) => new URL(host).origin);
}
