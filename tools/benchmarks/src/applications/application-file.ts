import { fileURLToPath } from 'node:url';
import { peerWith } from '../peers/peer-with.ts';

/** The applications, found from `src` and `dist` alike. */
const APPS = new URL('../../../../apps/', import.meta.url);

/** A compiled module of an application: `restaurant-search-mcp`, `main.js`. */
export function applicationFile(app: string, file: string): string {
  return fileURLToPath(new URL(`${app}/dist/${file}`, APPS));
}

/** That module, once it has the name; applications have no types for others. @throws TypeError */
export async function applicationModule<Module extends object>(
  [app, file]: readonly [app: string, file: string],
  name: keyof Module,
): Promise<Module> {
  const module: unknown = await import(applicationFile(app, file));
  return peerWith<Module>(module, name);
}

/** The page, as it was built. */
export const pageFolder = fileURLToPath(new URL('web/dist', APPS));

/** What the page's README shows. */
export const picturesFolder = fileURLToPath(new URL('web/pictures', APPS));
