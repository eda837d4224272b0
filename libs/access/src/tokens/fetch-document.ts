import { messageOf } from '@tablewise/kernel';

/** Key sets and metadata have a few kilobytes. */
const MAX_BYTES = 256 * 1_024;

/** A document of an issuer could not be read. */
export class DocumentUnreadableError extends Error {
  override readonly name = 'DocumentUnreadableError';
}

/**
 * Reads a JSON document, within bounds of size and of the signal's time. Redirects are not followed:
 * an issuer's keys are where it says they are. @throws DocumentUnreadableError
 */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<unknown> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { headers, signal, redirect: 'error' });
    if (!response.ok) {
      await response.body?.cancel();
      throw new DocumentUnreadableError(`HTTP ${response.status}`);
    }
    return JSON.parse(response.body === null ? '' : await textOf(response.body));
  } catch (error) {
    const reason = signal.aborted ? 'no answer in time' : messageOf(error);
    throw new DocumentUnreadableError(`${url}: ${reason}`, { cause: error });
  }
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new DocumentUnreadableError(`more than ${MAX_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
