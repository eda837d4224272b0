/** `node --import` it to run the sources in a process that a spec starts. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), { jsc });
  return { format: 'module', source: code, shortCircuit: true };
}
