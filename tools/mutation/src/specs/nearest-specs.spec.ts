import { describe, expect, it } from '@jest/globals';
import { loadedFiles } from './loaded-files.ts';
import { nearestSpecs } from './nearest-specs.ts';

function graphOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(texts).map(([path, text]): [string, string[]] => [
      path,
      loadedFiles(path, text),
    ]),
  );
}

describe('the specs that load a file', () => {
  it('are named the nearest first', () => {
    const graph = graphOf({
      'src/all.spec.ts': "import { b } from './deep/b.ts';",
      'src/deep/b.ts': "export { a } from '../a.ts';",
      'src/a.spec.ts': "import { a } from './a.ts';",
      'src/other.spec.ts': "import { c } from './c.ts';",
    });
    expect(nearestSpecs(graph, 'src/a.ts')).toEqual(['src/a.spec.ts', 'src/all.spec.ts']);
  });

  it('do not load it for its types', () => {
    const graph = graphOf({
      'src/a.spec.ts': "import type { A } from './a.ts';\nexport type { A } from './a.ts';",
    });
    expect(nearestSpecs(graph, 'src/a.ts')).toEqual([]);
  });

  it('may start it as a process', () => {
    const graph = graphOf({ 'src/a.spec.ts': "fork(new URL('./a.ts', import.meta.url));" });
    expect(nearestSpecs(graph, 'src/a.ts')).toEqual(['src/a.spec.ts']);
  });

  it('are found across a circle', () => {
    const graph = graphOf({
      'src/a.ts': "import './b.ts';",
      'src/b.ts': "import './a.ts';",
      'src/b.spec.ts': "import './b.ts';",
    });
    expect(nearestSpecs(graph, 'src/a.ts')).toEqual(['src/b.spec.ts']);
  });
});
