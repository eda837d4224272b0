import type { Transformer } from 'node:stream/web';
import { LanguageModelError } from './language-model.error.ts';

/**
 * `fetch` that ends a body, after decompression, at so many bytes: an endpoint that talks without
 * end must not fill the memory. Redirects are not followed, as they would carry reviews elsewhere.
 */
export function boundedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    const body = response.body.pipeThrough(new TransformStream(upTo(maxBytes)));
    return new Response(body, { status, statusText, headers });
  };
}

function upTo(maxBytes: number): Transformer<Uint8Array, Uint8Array> {
  let bytes = 0;
  return {
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new LanguageModelError('answer_unusable', { bytes }));
      else controller.enqueue(chunk);
    },
  };
}
