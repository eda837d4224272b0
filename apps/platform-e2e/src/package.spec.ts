import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsumerProjects, registryAnswers } from './harness/consumer-project.ts';
import { CONSUMERS, LIBRARIES } from './harness/locations.ts';

const NODE_NEXT = { module: 'nodenext', moduleResolution: 'nodenext' };
const NODE_TYPES = { '@types/node': '^20.19.0' };
const nest = (version: string): Record<string, string> => ({
  ...NODE_TYPES,
  '@nestjs/common': version,
  '@nestjs/core': version,
  'reflect-metadata': '^0.2.2',
  rxjs: '^7.8.2',
});

const programIn = (file: string): string => readFileSync(join(CONSUMERS, file), 'utf8');

const describeWithRegistry = (await registryAnswers()) ? describe : describe.skip;

describeWithRegistry('the packed client library, with the npm registry', () => {
  const projects = new ConsumerProjects(LIBRARIES.clientManager);
  let files: string[];

  beforeAll(async () => {
    files = await projects.pack();
  });

  afterAll(() => {
    projects.remove();
  });

  it('holds the bundle with its types, the licence and the README, and nothing else', () => {
    const bundled = /^dist\/package\/((nest|testing)\/)?(index|shared\/[\w.-]+)(\.d\.ts|\.js)$/;
    expect(files.filter((path) => !bundled.test(path)).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  it('works in an empty ESM project', async () => {
    const folder = await projects.install({
      program: programIn('plain.ts'),
      type: 'module',
      dependencies: NODE_TYPES,
    });
    const compilation = { compiler: 'typescript7', compilerOptions: NODE_NEXT } as const;
    const printed = await projects.compileAndRun(folder, compilation);
    expect(JSON.parse(printed)).toEqual({
      answer: { echo: { district: 'Central' } },
      isTyped: true,
      now: 0,
    });
  });

  it('works in a plain Nest 12 app', async () => {
    const folder = await projects.install({
      program: programIn('nest-app.ts'),
      type: 'module',
      dependencies: nest('^12.0.0'),
    });
    const compilation = { compiler: 'typescript7', compilerOptions: NODE_NEXT } as const;
    const printed = await projects.compileAndRun(folder, compilation);
    expect(JSON.parse(printed)).toEqual(NEST_REPORT);
  });

  it('works in a CommonJS Nest 11 app, resolved the new way and the old', async () => {
    const folder = await projects.install({
      program: programIn('nest-app.ts'),
      type: 'commonjs',
      dependencies: nest('^11.0.0'),
    });
    const ways = [
      { compiler: 'typescript7', compilerOptions: NODE_NEXT },
      {
        compiler: 'typescript6',
        compilerOptions: {
          module: 'commonjs',
          moduleResolution: 'node10',
          ignoreDeprecations: '6.0',
        },
      },
    ] as const;
    for (const compilation of ways) {
      const printed = await projects.compileAndRun(folder, compilation);
      expect(JSON.parse(printed)).toEqual(NEST_REPORT);
    }
  });
});

const NEST_REPORT = { answer: { echo: { district: 'Central' } }, isHealthy: true, openStreams: 0 };
