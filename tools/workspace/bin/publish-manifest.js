/**
 * `prepack` and `postpack` of a library: `publish-manifest.js strip [FOLDER]`, `… restore`. While npm
 * packs, package.json is the one that users get: without what only this workspace uses (sources,
 * internals, targets), with the paths of what is published, where that is not all of `dist`.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const MANIFEST = 'package.json';
const KEPT = 'package.workspace.json';
const OURS_ALONE = ['scripts', 'devDependencies', 'nx'];

const [mode, folder = 'dist'] = process.argv.slice(2);

function publishedExports(exports) {
  const published = Object.entries(exports).filter(([, { types }]) => types !== undefined);
  return Object.fromEntries(
    published.map(([name, target]) => [
      name,
      { types: asPublished(target.types), default: asPublished(target.default) },
    ]),
  );
}

function asPublished(path) {
  return path.replace('./dist/', `./${folder}/`);
}

/** For TypeScript's `moduleResolution: node10`, which knows no `exports`: older CommonJS apps. */
function typesVersions(exports) {
  const paths = Object.entries(exports).filter(([name]) => name !== '.');
  return { '*': Object.fromEntries(paths.map(([name, { types }]) => [name.slice(2), [types]])) };
}

function published(manifest) {
  const kept = Object.entries(manifest).filter(([name]) => !OURS_ALONE.includes(name));
  const exports = publishedExports(manifest.exports);
  const { default: main, types } = exports['.'];
  return {
    ...Object.fromEntries(kept),
    main,
    types,
    exports,
    typesVersions: typesVersions(exports),
  };
}

function restore() {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST);
}

restore();
if (mode === 'strip') {
  const ours = readFileSync(MANIFEST, 'utf8');
  writeFileSync(KEPT, ours);
  writeFileSync(MANIFEST, `${JSON.stringify(published(JSON.parse(ours)), null, 2)}\n`);
}
