import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { SECRET_NAMES } from './known-names.ts';
import type { ConfigFault, Environment } from './environment.ts';

/** A secret is a line; what is longer was meant to be something else. */
const MAX_LENGTH = 64 * 1_024;

/** The environment with what `NAME_FILE` holds under NAME, as container platforms hand secrets over. */
export function secretsFromFiles(given: Environment): {
  readonly environment: Environment;
  readonly faults: readonly ConfigFault[];
} {
  const environment = { ...given };
  const faults: ConfigFault[] = [];
  for (const secret of SECRET_NAMES) {
    const name = `${secret}_FILE`;
    const path = given[name];
    if (path === undefined) continue;
    const read = given[secret] === undefined ? secretIn(path) : `cannot be set beside ${secret}`;
    if (typeof read === 'string') faults.push({ name, detail: read });
    else environment[secret] = read.value;
  }
  return { environment, faults };
}

/** What a file holds but the end of its line; else what is wrong, never a part of it. */
function secretIn(path: string): { readonly value: string } | string {
  if (!isAbsolute(path)) return 'must be an absolute path';
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    if (value === '') return 'is an empty file';
    return value.length > MAX_LENGTH || value.includes('\0') ? 'holds no secret' : { value };
  } catch (error) {
    return `cannot be read (${codeOf(error)})`;
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : 'unknown';
}
