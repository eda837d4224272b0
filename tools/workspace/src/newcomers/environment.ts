const KEPT = [
  'PATH',
  'LANG',
  'HOME',
  'TMPDIR',
  'npm_config_registry',
  'npm_config_cache',
  'npm_config_userconfig',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/** A newcomer's: what leads to programs and the registry, and nothing that npm, Nx or Jest add. */
export function newcomersEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(KEPT.flatMap((name) => (own[name] ? [[name, own[name]]] : [])));
}
