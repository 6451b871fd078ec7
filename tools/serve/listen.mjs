import { createServer } from 'node:http';

/**
 * @typedef {{ requests: number, bytes: number }} Sent what went out since the start: headers included, as on the wire
 * @typedef {{ port: number, sent: () => Sent, close: () => Promise<void> }} Listening
 */

/**
 * Listens on one address.
 * @param {import('node:http').RequestListener} handler @param {number} port @param {string} host
 * @param {Set<import('node:net').Socket>} sockets every connection is put into it
 * @returns {Promise<import('node:http').Server>}
 */
function listen(handler, port, host, sockets) {
  const server = createServer(handler);
  server.on('connection', (socket) => sockets.add(socket));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
const close = (server) =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/**
 * Listens on this machine only, over IPv4 and, where there is one, IPv6: "localhost" can mean either.
 * Resolves once it listens; rejects when it cannot (a busy port: code EADDRINUSE).
 * @param {import('node:http').RequestListener} handler @param {number} port 0 takes a free one
 * @returns {Promise<Listening>}
 */
export async function listenLocally(handler, port) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let requests = 0;
  /** @type {import('node:http').RequestListener} */
  const counted = (request, response) => {
    requests += 1;
    handler(request, response);
  };
  const servers = [await listen(counted, port, '127.0.0.1', sockets)];
  const address = servers[0]?.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  try {
    servers.push(await listen(counted, actual, '::1', sockets));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') {
      await Promise.all(servers.map(close));
      throw error;
    }
  }
  return {
    port: actual,
    sent: () => ({ requests, bytes: [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0) }),
    close: async () => void (await Promise.all(servers.map(close))),
  };
}
