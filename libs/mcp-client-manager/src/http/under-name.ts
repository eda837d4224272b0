import type { Dispatcher } from 'undici';

/**
 * Sends requests to a server under its name, where their URLs hold its address. Below fetch, which
 * takes out whatever `Host` it is given; the certificate is held against the same name.
 */
export function underName(host: string): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch({ ...options, headers: { ...options.headers, host } }, handler);
}
