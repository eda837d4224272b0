import type { Dispatcher } from 'undici';

/**
 * Sends requests to a server under its name, where their URLs hold its address. Below fetch, which
 * takes out whatever `Host` it is given; the certificate is held against the same name.
 */
export function underName(host: string): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    // As fetch hands them down: by name.
    const given = Object.entries(options.headers ?? {});
    const headers = Object.fromEntries([...given, ['host', host]]);
    return dispatch({ ...options, headers }, handler);
  };
}
