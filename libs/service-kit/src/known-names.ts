/** What may be handed over in a file: NAME_FILE in place of NAME. */
export const SECRET_NAMES: readonly string[] = [
  'DATABASE_URL',
  'LLM_API_KEY',
  'MCP_CLIENT_SECRET',
  'VOTER_COOKIE_SECRET',
  'VOTER_COOKIE_SECRET_PREVIOUS',
];

/**
 * The environment names of the whole platform that carry one of its prefixes. They are listed in
 * one place because services share an environment: a name of another service is no fault.
 */
export const KNOWN_NAMES: readonly string[] = [
  ...SECRET_NAMES.map((name) => `${name}_FILE`),
  'JWT_AUDIENCE',
  'JWT_ISSUER',
  'JWT_JWKS_URI',
  'LLM_API_KEY',
  'LLM_BASE_URL',
  'LLM_MODEL',
  'MCP_ALLOWED_HOSTS',
  'MCP_CHECK_RESULTS',
  'MCP_CLIENT_ID',
  'MCP_CLIENT_SECRET',
  'MCP_CONNECTION_TIMEOUT',
  'MCP_MAX_RETRIES',
  'MCP_OPERATOR_ACCESS',
  'MCP_POOL_MAX_WAIT',
  'MCP_POOL_SIZE',
  'MCP_REASONING_SERVER_URL',
  'MCP_REQUEST_TIMEOUT',
  'MCP_RESOURCE_URL',
  'MCP_RETRY_DELAY',
  'MCP_SEARCH_SERVER_URL',
  'MCP_SERVERS_FILE',
  'METRICS_HOST',
  'METRICS_PORT',
  'VOTER_COOKIE_SECRET',
  'VOTER_COOKIE_SECRET_PREVIOUS',
  'VOTER_NEW_PER_ADDRESS',
  'VOTER_NEW_PER_PLACE',
];

/** A name with one of these prefixes is meant for the platform: unknown, it is a typing error. */
export const OWN_PREFIXES: readonly string[] = ['MCP_', 'METRICS_', 'JWT_', 'LLM_', 'VOTER_'];

/** Switches that this version does not have. Ignoring them would run the embedded default instead. */
export const UNSUPPORTED_NAMES: readonly string[] = ['CONSUL_URL', 'REDIS_URL'];
