import { isAbsolute } from 'node:path';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { mcpServerEnvironment, readMcpServerConfig } from '@tablewise/service-kit';
import type { EnvironmentOwner, McpServerConfig } from '@tablewise/service-kit';
import { z } from 'zod';
import { DEFAULT_DATA_DIR, databasePath } from './database-path.ts';

const databaseEnvironment = z
  .object({
    // An AI host starts us from wherever it likes: a relative path would mean something else each time.
    DATA_DIR: z.string().refine(isAbsolute, 'must be an absolute path').default(DEFAULT_DATA_DIR),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  })
  .transform(({ DATABASE_URL: url, DATA_DIR: dataDir }): { database: StoreLocation } => ({
    database: url === undefined ? { path: databasePath(dataDir) } : { url },
  }));

const environmentSchema = mcpServerEnvironment({ port: 8081 }).and(databaseEnvironment);

export interface ServerConfig extends McpServerConfig {
  /** `DATABASE_URL`, else a file in `DATA_DIR`; it is made, empty, where there is none. */
  readonly database: StoreLocation;
}

/** Throws ConfigInvalidError with every fault. */
export function readServerConfig(
  environment: NodeJS.ProcessEnv,
  owner?: EnvironmentOwner,
): ServerConfig {
  return readMcpServerConfig(environmentSchema, environment, owner);
}
