const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The same environment, with loopback left out of what a proxy is asked for: Node (where
 * `NODE_USE_ENV_PROXY` says so) and many HTTP clients ask it for every address that is not excepted.
 */
export function pastProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // Whoever reads both reads the lower case first.
  const given = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  if (given.trim() === '*') return env;
  const exceptions = [...(given === '' ? [] : [given]), ...LOOPBACK].join(',');
  return { ...env, no_proxy: exceptions, NO_PROXY: exceptions };
}
