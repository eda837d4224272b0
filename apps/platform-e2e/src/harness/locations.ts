import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What the tests run: the compiled applications, as an operator would. */
export const SCRIPTS = {
  api: join(ROOT, 'apps/api/dist/main.js'),
  search: join(ROOT, 'apps/restaurant-search-mcp/dist/main.js'),
  reasoning: join(ROOT, 'apps/restaurant-reasoning-mcp/dist/main.js'),
  data: join(ROOT, 'apps/restaurant-search-mcp/dist/commands/cli.js'),
  start: join(ROOT, 'tools/workspace/dist/start/main.js'),
};

/** A library that is published. */
export interface Library {
  readonly name: string;
  readonly folder: string;
}

const libraryIn = (folder: string): Library => ({
  name: `@tablewise/${folder}`,
  folder: join(ROOT, 'libs', folder),
});

/** The published libraries, programs that use them, and compilers of two generations. */
export const LIBRARIES = {
  apiClient: libraryIn('api-client'),
  clientManager: libraryIn('mcp-client-manager'),
};
export const CONSUMERS = join(ROOT, 'apps/platform-e2e/src/consumers');
export const COMPILERS = {
  typescript6: join(ROOT, 'node_modules/typescript/bin/tsc'),
  typescript7: join(ROOT, 'node_modules/typescript7/bin/tsc'),
};

const REAL_DATA = process.env['REAL_DATA_DIR'] ?? '';

/** Third-party data that is never part of the repository. */
export const REAL_DATA_FILES = {
  overpass: join(REAL_DATA, 'hk-overpass/overpass.json'),
  boundaries: join(REAL_DATA, 'hk-district-boundaries/hksar_18_district_boundary.json'),
};

export const hasRealData = Object.values(REAL_DATA_FILES).every((path) => existsSync(path));
