import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserBundle } from './harness/browser-bundle.ts';
import { ConsumerProjects, registryAnswers } from './harness/consumer-project.ts';
import { LIBRARIES } from './harness/locations.ts';
import { Platform } from './harness/platform.ts';

const MAX_GZIPPED_BYTES = 4_096;
const WITHOUT_A_SERVER = 'http://127.0.0.1:3000';

/** The program that the README begins with. */
function quickStart(): string {
  const readme = readFileSync(join(LIBRARIES.apiClient.folder, 'README.md'), 'utf8');
  const [, program] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  if (program === undefined) throw new Error('the README shows no program');
  return program;
}

const describeWithRegistry = (await registryAnswers()) ? describe : describe.skip;

describeWithRegistry('the packed client of the API, with the npm registry', () => {
  const projects = new ConsumerProjects(LIBRARIES.apiClient);
  let platform: Platform;
  let files: string[];
  let folder: string;

  beforeAll(async () => {
    platform = await Platform.start();
    files = await projects.pack();
    folder = await projects.install({
      program: quickStart().replace(WITHOUT_A_SERVER, platform.apiUrl),
      type: 'module',
      dependencies: { '@types/node': '^20.19.0' },
    });
  });

  afterAll(async () => {
    projects.remove();
    await platform.stop();
  });

  it('holds the modules with their types, the licence and the README, and nothing else', () => {
    const compiled = /^dist\/[\w-]+(\.d\.ts|\.js)$/;
    expect(files.filter((path) => !compiled.test(path)).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  it('does in a plain strict project what the README promises', async () => {
    const printed = await projects.compileAndRun(folder, {
      compiler: 'typescript7',
      compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' },
    });
    const [reasons, winner] = printed.trim().split('\n');
    expect(reasons).toMatch(/^Scores .* %\./);
    expect(winner).toMatch(/\S/);
  });

  it('fits into a page: at most 4 kB, and nothing of Node', async () => {
    const entry = join(folder, 'node_modules', LIBRARIES.apiClient.name, 'dist/index.js');
    const bundle = await BrowserBundle.of(entry, 'tablewise');
    expect(bundle.gzippedBytes).toBeLessThanOrEqual(MAX_GZIPPED_BYTES);
    const asked: string[] = [];
    const answered = await bundle.run(
      `tablewise.createApiClient({ baseUrl: 'http://page.test' }).GET('/api/v1/cuisines')`,
      {
        fetch: ({ url }: Request) => {
          asked.push(url);
          return Promise.resolve(Response.json({ cuisines: [] }));
        },
      },
    );
    expect(asked).toEqual(['http://page.test/api/v1/cuisines']);
    expect(answered).toMatchObject({ data: { cuisines: [] } });
  });
});
