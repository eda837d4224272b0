const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The environment with our own machine taken from any proxy: the services of the platform and the
 * servers of specs talk over loopback, where no proxy can reach them. Whoever reads both spellings
 * reads the small one first.
 */
export function withoutLoopbackProxy(env) {
  const given = env.no_proxy || env.NO_PROXY;
  if (given === '*') return env;
  const exempt = [given, ...LOOPBACK].filter(Boolean).join(',');
  return { ...env, NO_PROXY: exempt, no_proxy: exempt };
}
