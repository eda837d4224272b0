import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigInvalidError, readConfig } from './read-config.ts';
import { envBoolean, envHostNames, envInteger, serviceEnvironment } from './environment.ts';

const schema = z
  .object({
    ...serviceEnvironment({ port: 8081 }),
    MCP_ALLOWED_HOSTS: envHostNames().default([]),
    MCP_CHECK_RESULTS: envBoolean().default(false),
    MCP_POOL_SIZE: envInteger({ min: 1, max: 100 }).optional(),
  })
  .transform((env) => ({ port: env.PORT, host: env.HOST, allowedHosts: env.MCP_ALLOWED_HOSTS }));

function faultsOf(environment: Record<string, string>): unknown {
  try {
    readConfig(schema, environment);
  } catch (error) {
    if (error instanceof ConfigInvalidError) return error.details.faults;
    throw error;
  }
  return [];
}

describe('reading the configuration', () => {
  it('shapes a flat environment, with defaults for what is not set', () => {
    expect(readConfig(schema, { PORT: '0', MCP_ALLOWED_HOSTS: 'search, search.local,' })).toEqual({
      port: 0,
      host: '127.0.0.1',
      allowedHosts: ['search', 'search.local'],
    });
  });

  it('takes an empty value for an unset one, as compose files write it', () => {
    expect(readConfig(schema, { PORT: '' }).port).toBe(8081);
  });

  it('names every fault at once', () => {
    expect(
      faultsOf({ PORT: '80.5', LOG_LEVEL: 'loud', MCP_CHECK_RESULTS: 'yes', MCP_POL_SIZE: '3' }),
    ).toEqual([
      { name: 'PORT', detail: 'must be a whole number from 0 to 65535' },
      { name: 'LOG_LEVEL', detail: 'must be one of debug, info, warn, error, silent' },
      { name: 'MCP_CHECK_RESULTS', detail: 'must be true or false' },
      { name: 'MCP_POL_SIZE', detail: expect.stringContaining('MCP_POOL_SIZE') },
    ]);
  });

  it.each(['-1', '65536', '1e3', '0x50', ' 80', 'http'])('refuses %p as a port', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  it.each(['http://search', 'search:8081', 'a b', '*'])('refuses %p as a host name', (name) => {
    expect(faultsOf({ MCP_ALLOWED_HOSTS: `localhost,${name}` })).toEqual([
      { name: 'MCP_ALLOWED_HOSTS', detail: expect.stringContaining('without scheme and port') },
    ]);
  });

  it('says of a required name that it must be set', () => {
    expect(() => readConfig(z.object({ MCP_SEARCH_SERVER_URL: z.string() }), {})).toThrow(
      'MCP_SEARCH_SERVER_URL: must be set',
    );
  });

  it('leaves names of other services and of other programs alone', () => {
    expect(faultsOf({ MCP_RETRY_DELAY: '1', HOME: '/root', MCPX: '1' })).toEqual([]);
  });

  it.each([
    'JWT_SECRET',
    'LLM_KEY',
    'METRICS_PROT',
    'MCP_CLIENT_SECRETS',
    'CONSUL_URL',
    'REDIS_URL',
  ])('refuses %s, a switch that nothing reads yet, without showing its value', (name) => {
    expect(() => readConfig(schema, { [name]: 's3cret' })).toThrow(name);
    expect(() => readConfig(schema, { [name]: 's3cret' })).not.toThrow('s3cret');
  });

  it('leaves the environment of a host that starts us alone, but not what we read of it', () => {
    expect(readConfig(schema, { MCP_TIMEOUT: '1', REDIS_URL: 'x' }, 'host')).toEqual(
      readConfig(schema, {}),
    );
    expect(() => readConfig(schema, { PORT: 'http' }, 'host')).toThrow('PORT');
  });
});
