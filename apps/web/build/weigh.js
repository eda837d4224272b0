import { gzipSync } from 'node:zlib';

/** kB, compressed by gzip. What the entry imports outright is loaded with it, so it counts with it. */
const LIMITS = { entry: 40, css: 10, map: 50, chunk: 15 };

/** Fails the build when a part of the page is heavier than it may be. */
export function weigh() {
  return {
    name: 'weigh',
    apply: 'build',
    generateBundle(_options, bundle) {
      const tooHeavy = weights(bundle)
        .filter(({ kB, limit }) => kB > limit)
        .map(({ name, kB, limit }) => `${name}: ${kB.toFixed(1)} kB, at most ${limit}`);
      if (tooHeavy.length > 0) this.error(`too heavy, gzip: ${tooHeavy.join('; ')}`);
    },
  };
}

function weights(bundle) {
  const files = Object.values(bundle);
  const chunks = files.filter(({ type }) => type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const first = new Set(withImports(entry, bundle));
  const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
  return [
    { name: 'entry', kB: sum([...first].map(({ code }) => gzipped(code))), limit: LIMITS.entry },
    ...chunks
      .filter((chunk) => !first.has(chunk))
      .map(({ name, code }) => ({
        name,
        kB: gzipped(code),
        limit: name === 'map' ? LIMITS.map : LIMITS.chunk,
      })),
    ...styles.map(({ fileName, source }) => ({
      name: fileName,
      kB: gzipped(source),
      limit: LIMITS.css,
    })),
  ];
}

function withImports(chunk, bundle, seen = new Set()) {
  if (chunk === undefined || seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) withImports(bundle[name], bundle, seen);
  return seen;
}

function gzipped(content) {
  return gzipSync(content, { level: 9 }).length / 1_000;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
