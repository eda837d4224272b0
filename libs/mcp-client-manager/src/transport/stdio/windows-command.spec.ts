import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** In a process that takes itself for one on Windows, with a command interpreter that only says what it was asked. */
const START = `
  Object.defineProperty(process, 'platform', { value: 'win32' });
  const { ProcessGroup } = await import(process.env.GROUP_MODULE);
  const env = { PATH: process.cwd(), PATHEXT: '.CMD' };
  const guard = { add: () => undefined, remove: () => undefined };
  const group = new ProcessGroup({ command: 'npx', args: ['server'], env }, { guard });
  group.child.stdout.pipe(process.stdout);
`;

it('starts npx through the command interpreter on Windows, where it is npx.cmd', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'npx-'));
  const interpreter = join(directory, 'comspec');
  await writeFile(join(directory, 'npx.cmd'), '@echo off\n');
  await writeFile(interpreter, '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const flags = [
    '--conditions=@tablewise/source',
    '--import',
    here('../../testing/typescript-loader.mjs'),
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, '--input-type=module', '-e', START],
    {
      cwd: directory,
      env: { ...process.env, GROUP_MODULE: here('./process-group.ts'), comspec: interpreter },
    },
  );
  await rm(directory, { recursive: true });
  expect(stdout).toMatch(/^\/d \/s \/c "npx .*server/);
}, 30_000);
