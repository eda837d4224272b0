import { once } from 'node:events';
import { createServer } from 'node:net';

const UNAVAILABLE = new Set<unknown>(['EADDRINUSE', 'EACCES']);

/** `preferred` if nothing listens there, else one that the system says is free. */
export async function claimPort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await freePort());
}

async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('the system has no free port');
  return port;
}

/** The port listened on for a moment, or nothing when it is taken or not ours to take. */
async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' ? address?.port : undefined;
  } catch (error) {
    if (UNAVAILABLE.has(codeOf(error))) return undefined;
    throw error;
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
