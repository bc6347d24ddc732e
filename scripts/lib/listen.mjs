// Makes a server listen on a free port. Uses Node only, since `npm start` needs it before anything is installed.

/**
 * Listens on the port, or, where it is in use, on the next free one.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {string} host
 * @param {(taken: number) => void} [onTaken] called with each port that is in use
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(server, port, host, onTaken) {
  for (let attempt = port; attempt <= 65535; attempt++) {
    try {
      return await listenOnce(server, attempt, host);
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== 'EADDRINUSE') throw error;
      onTaken?.(attempt);
    }
  }
  throw new Error(`No free port from ${port} to 65535`);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listenOnce(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
