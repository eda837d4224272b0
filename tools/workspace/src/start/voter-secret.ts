import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'voter-cookie.secret';

/**
 * What voters' cookies are signed with on this machine: made once, and kept beside the votes, so
 * that a voter is still known after a restart. A secret in the environment comes before it.
 */
export function voterSecret(dataFolder: string, env: NodeJS.ProcessEnv): string {
  const given = env['VOTER_COOKIE_SECRET'];
  if (given !== undefined && given !== '') return given;
  const file = join(dataFolder, FILE);
  mkdirSync(dataFolder, { recursive: true });
  try {
    // Fails where there is one: two starts at once must not sign with two secrets.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isThereAlready(error)) throw error;
  }
  return readFileSync(file, 'utf8');
}

function isThereAlready(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
