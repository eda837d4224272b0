import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'too-large' }
  /** The client left before it had sent everything. */
  | { readonly kind: 'aborted' };

/**
 * Reads a body as UTF-8 text. One that declares more than `maxBytes`, or turns out to have more, is
 * not read on. How long a client may take is the HTTP server's `requestTimeout`.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Body> {
  if (Number(request.headers['content-length']) > maxBytes) {
    return Promise.resolve({ kind: 'too-large' });
  }
  if (request.destroyed) return Promise.resolve({ kind: 'aborted' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = (body: Body): void => {
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      resolve(body);
    };
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBytes) finish({ kind: 'too-large' });
    };
    const onEnd = (): void => {
      finish({ kind: 'read', text: Buffer.concat(chunks).toString('utf8') });
    };
    const onClose = (): void => {
      finish({ kind: 'aborted' });
    };
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
