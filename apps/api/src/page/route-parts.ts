import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Written by the page's build. */
export const ROUTE_PARTS = 'routes.json';

const routePartsSchema = z.record(z.string(), z.array(z.string()));

/** The files that each route of the page loads at once, by the name of its part; none are known of a build without. */
export function readRouteParts(folder: string): Readonly<Record<string, readonly string[]>> {
  try {
    return routePartsSchema.parse(JSON.parse(readFileSync(join(folder, ROUTE_PARTS), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
