/**
 * `prepack` and `postpack`. While npm packs, package.json is the one that users get: without what
 * only this workspace uses (sources, internals, targets), with the paths of the bundle.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const MANIFEST = 'package.json';
const KEPT = 'package.workspace.json';
const OURS_ALONE = ['scripts', 'devDependencies', 'nx'];

function publishedExports(exports) {
  const published = Object.entries(exports).filter(([, { types }]) => types !== undefined);
  return Object.fromEntries(
    published.map(([name, target]) => [
      name,
      { types: inBundle(target.types), default: inBundle(target.default) },
    ]),
  );
}

function inBundle(path) {
  return path.replace('./dist/', './dist/package/');
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
if (process.argv[2] === 'strip') {
  const ours = readFileSync(MANIFEST, 'utf8');
  writeFileSync(KEPT, ours);
  writeFileSync(MANIFEST, `${JSON.stringify(published(JSON.parse(ours)), null, 2)}\n`);
}
