import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SystemClock } from '@tablewise/kernel';
import { findMutants } from '../mutants/find-mutants.ts';
import { readGraph } from '../specs/read-graph.ts';
import { tryMutants } from './try-mutants.ts';
import type { Trials } from './try-mutants.ts';

const WORKSPACE = fileURLToPath(new URL('../../../..', import.meta.url));
const FILE = 'libs/sums/src/sums.ts';
const FILES = {
  'apps/README.md': '',
  'tools/README.md': '',
  'libs/sums/package.json': '{ "type": "module" }',
  'libs/sums/jest.config.js': `export { default } from '${WORKSPACE}tools/config/jest-preset.js';`,
  [FILE]: 'export const isLarge = (n: number) => n > 10;\nexport const isSmall = () => true;\n',
  'libs/sums/src/sums.spec.ts': `import { expect, it } from '@jest/globals';
import { isLarge, isSmall } from './sums.ts';
it('knows what is large', () => {
  expect(isLarge(11)).toBe(true);
  isSmall();
});
`,
  'libs/sums/src/broken.spec.ts': `import './sums.ts';\nthrow new Error('always');\n`,
};

const root = mkdtempSync(join(tmpdir(), 'tablewise-mutated-'));
let trials: Trials;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(WORKSPACE, 'node_modules'), join(root, 'node_modules'));
  trials = await tryMutants(findMutants(FILE, FILES[FILE]), {
    root,
    project: 'libs/sums',
    graph: readGraph(root, 'libs/sums/src'),
    jobs: 1,
    clock: new SystemClock(),
    onTrial: () => undefined,
  });
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true });
});

it('tells what the specs notice from what they do not', () => {
  const verdicts = trials.trials.map(({ mutant, verdict }) => `${mutant.now}: ${verdict}`);
  expect(verdicts).toEqual([
    'undefined: killed',
    '(n >= 10): survived',
    'undefined: survived',
    'false: survived',
  ]);
});

it('leaves out a spec that fails as it is, and names it', () => {
  expect(trials.failing).toEqual(['libs/sums/src/broken.spec.ts']);
});

it('writes nothing into the tree itself', () => {
  expect(existsSync(join(root, 'libs/sums/reports'))).toBe(false);
});
