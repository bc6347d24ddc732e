// Loads TypeScript modules of the project, which Node 20 can't run, by Vite.
import { createServer } from 'vite';
import { ROOT } from './project.mjs';

/**
 * @template T
 * @param {(load: (path: string) => Promise<any>) => Promise<T>} work gets modules by their paths in the project
 * @returns {Promise<T>}
 */
export async function withModules(work) {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
