// Who `host=` names.

/** The origins named, comma-separated; what is none of the web lets nobody in. */
export function originsOf(hosts: string): string[] {
  return hosts
    .split(',')
    .map((host) => host.trim())
    .filter((host) => /^https?:/i.test(host) && URL.canParse(host))
    .map((host) => new URL(host).origin);
}
