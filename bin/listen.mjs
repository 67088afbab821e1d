/**
 * Finds a free port and listens on it.
 *
 * "localhost" means two addresses, 127.0.0.1 and ::1, and a browser may take either. Both are taken, so that no other
 * program answers half of the requests.
 *
 * Imports: nothing.
 */

import { createServer } from 'node:http';

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Listener */

const loopback = ['127.0.0.1', '::1'];
const mayBeMissing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Listens on `port` or, when it is taken and `orNext` is set, on the next free one of the following hundred.
 *
 * @param {Listener} listener
 * @param {{ port: number, orNext?: boolean, host?: string | undefined }} wish port 0 is any free port; without a host only
 *   this computer can connect
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function listen(listener, { port, orNext = false, host }) {
  const last = orNext ? Math.min(port + 100, 65_535) : port;
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(listener, candidate, host === undefined ? loopback : [host]);
    } catch (cause) {
      if (codeOf(cause) !== 'EADDRINUSE' || candidate >= last) throw cause;
    }
  }
}

/**
 * @param {Listener} listener
 * @param {number} port
 * @param {readonly string[]} hosts the first must work, the others only where the machine has them
 */
async function listenOn(listener, port, hosts) {
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map(closed));
  };
  let chosen = port;
  try {
    for (const host of hosts) {
      const server = createServer(listener);
      try {
        chosen = await opened(server, chosen, host);
        servers.push(server);
      } catch (cause) {
        if (servers.length === 0 || !mayBeMissing.has(codeOf(cause))) throw cause;
      }
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  return { port: chosen, close };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function opened(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function closed(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {unknown} cause */
function codeOf(cause) {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
