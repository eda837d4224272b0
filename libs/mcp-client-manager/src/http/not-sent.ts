import type { Dispatcher } from 'undici';

/** Kept beside the errors: fetch passes on only what it knows for an error, so wrapping one fails. */
const unsent = new WeakSet<object>();

/**
 * Remembers failures that came before a request was put on a connected socket, so that the peer never
 * saw any of it. Read from the socket, not from error codes.
 */
export function markNotSent(dispatch: Dispatcher.Dispatch): Dispatcher.Dispatch {
  return (options, handler) => dispatch(options, watched(handler));
}

/** Whether the error, or one that caused it, was so marked. */
export function wasNotSent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return unsent.has(error) || ('cause' in error && wasNotSent(error.cause));
}

function watched(inner: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler {
  let sent = false;
  return {
    onRequestStart(controller, context) {
      sent = true;
      inner.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (controller, status, headers, socket) =>
      inner.onRequestUpgrade?.(controller, status, headers, socket),
    onResponseStart: (controller, status, headers, statusMessage) =>
      inner.onResponseStart?.(controller, status, headers, statusMessage),
    onResponseData: (controller, chunk) => inner.onResponseData?.(controller, chunk),
    onResponseEnd: (controller, trailers) => inner.onResponseEnd?.(controller, trailers),
    onResponseError(controller, error) {
      if (!sent) unsent.add(error);
      inner.onResponseError?.(controller, error);
    },
  };
}
