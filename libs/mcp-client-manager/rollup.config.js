/**
 * What the published package holds: the compiled sources and their types, with kernel inside. Every
 * other import stays one, so that an application has one copy of each.
 */
import { fileURLToPath } from 'node:url';
import { dts } from 'rollup-plugin-dts';

const ENTRIES = ['index', 'nest/index', 'testing/index'];
const KERNEL = '@tablewise/kernel';

function bundle(extension, plugins) {
  const kernel = fileURLToPath(new URL(`../kernel/dist/index${extension}`, import.meta.url));
  return {
    input: Object.fromEntries(ENTRIES.map((entry) => [entry, `dist/${entry}${extension}`])),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && id !== KERNEL,
    plugins: [{ name: 'kernel', resolveId: (id) => (id === KERNEL ? kernel : null) }, ...plugins],
    output: {
      dir: 'dist/package',
      entryFileNames: `[name]${extension}`,
      chunkFileNames: `shared/[name]${extension}`,
    },
  };
}

export default [bundle('.js', []), bundle('.d.ts', [dts()])];
