import { isAbsolute } from 'node:path';
import { accessEnvironment } from '@tablewise/access';
import type { AccessConfig } from '@tablewise/access';
import { cityOf } from '@tablewise/restaurant-domain';
import type { City } from '@tablewise/restaurant-domain';
import type { StoreLocation } from '@tablewise/restaurant-store';
import { mcpServerEnvironment, readMcpServerConfig } from '@tablewise/service-kit';
import type { EnvironmentOwner, McpServerConfig } from '@tablewise/service-kit';
import { z } from 'zod';
import { dataFolderOf, databasePath } from './database-path.ts';

const databaseEnvironment = z
  .object({
    // An AI host starts us from wherever it likes: a relative path would mean something else each time.
    DATA_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  })
  .transform(({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir }) => ({ databaseUrl, dataDir }));

const environmentSchema = mcpServerEnvironment({ port: 8081 })
  .and(databaseEnvironment)
  .and(accessEnvironment);

export interface ServerConfig extends Omit<McpServerConfig, 'cityPack'> {
  /** Whose tokens are taken, and what anybody may do without one. */
  readonly access: AccessConfig;
  /** `CITY_FILE`'s, else the one that is inside. */
  readonly city: City;
  /** `DATABASE_URL`, else a file in `DATA_DIR`, else in the city's folder; made, empty, where there is none. */
  readonly database: StoreLocation;
}

/** Throws ConfigInvalidError with every fault, CityPackError. */
export function readServerConfig(
  environment: NodeJS.ProcessEnv,
  owner?: EnvironmentOwner,
): ServerConfig {
  const { cityPack, databaseUrl, dataDir, ...config } = readMcpServerConfig(
    environmentSchema,
    environment,
    owner,
  );
  const city = cityOf(cityPack);
  const path = databasePath(dataDir ?? dataFolderOf(city));
  return { ...config, city, database: databaseUrl === undefined ? { path } : { url: databaseUrl } };
}
