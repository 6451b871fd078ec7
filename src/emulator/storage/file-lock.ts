import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// One program at a time may write a file. The lock is a socket: the system closes it with the program, however that ends, where a
// lock file would stay behind and the process id in it would come to belong to another program.

/** Where the lock of a file is; named by a hash, since the name of a socket may have about 100 characters only. */
function addressOf(file: string): string {
  const hash = createHash('sha256').update(resolve(file)).digest('hex').slice(0, 32);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\gallery-emulator-${hash}`
    : join(tmpdir(), `gallery-emulator-${hash}.sock`);
}

function listen(address: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', fail);
    server.listen(address, () => done(server));
  });
}

/** Whether a program listens at the address. */
function isHeld(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy();
      done(true);
    });
    // Anything but a refusal may hide a program of another user.
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code !== 'ECONNREFUSED'));
  });
}

/** Takes the lock of a file, until this program ends or calls the result; undefined: another program has it. */
export async function lockFile(file: string): Promise<(() => void) | undefined> {
  const address = addressOf(file);
  const take = () =>
    listen(address).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return undefined;
      throw error;
    });
  let server = await take();
  if (!server) {
    if (await isHeld(address)) return undefined;
    await unlink(address);
    server = await take();
  }
  const held = server;
  held?.unref();
  return held && (() => void held.close());
}
