/** Where the API reads what each route loads at once. */
const FILE_NAME = 'routes.json';

/**
 * Writes which files each route needs beside the entry, by the name of its part (`find`). The API names
 * them in the document, so that they are fetched with the entry, not after it.
 */
export function routeParts() {
  return {
    name: 'route-parts',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const entry = filesOf(
        chunks.find(({ isEntry }) => isEntry),
        bundle,
      );
      const routes = chunks
        .filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && isRoute(facadeModuleId))
        .map((chunk) => [
          chunk.name,
          [...filesOf(chunk, bundle)].filter((file) => !entry.has(file)),
        ]);
      const source = JSON.stringify(Object.fromEntries(routes));
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source });
    },
  };
}

/** `src/find/find.tsx`: a folder with a component of its name. */
function isRoute(path) {
  return /\/src\/(\w+)\/\1\.tsx$/.test(path ?? '') && !path.endsWith('/map/map.tsx');
}

function filesOf(chunk, bundle, found = new Set()) {
  if (chunk === undefined || found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const name of chunk.imports) filesOf(bundle[name], bundle, found);
  return found;
}
