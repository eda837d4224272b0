import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from '@tablewise/service-kit';

const FILE = 'voter-cookie.secret';
/** What the API asks of a secret: a shorter one has never signed a cookie. */
const MIN_LENGTH = 32;

/**
 * What voters' cookies are signed with on this machine: made once, and kept beside the votes, so
 * that a voter is still known after a restart. A secret in the environment comes before it.
 *
 * @throws DataFolderError
 */
export function voterSecret(dataFolder: string, env: NodeJS.ProcessEnv): string {
  const given = env['VOTER_COOKIE_SECRET'];
  if (given !== undefined && given !== '') return given;
  try {
    return keptSecret(join(dataFolder, FILE));
  } catch (error) {
    throw new DataFolderError(dataFolder, error);
  }
}

function keptSecret(file: string): string {
  const kept = read(file);
  if (kept !== undefined && kept.length >= MIN_LENGTH) return kept;
  // Left empty, or cut off, by a full disk.
  if (kept !== undefined) rmSync(file, { force: true });
  keepNewSecret(file);
  return readFileSync(file, 'utf8');
}

/** Whole or not at all, and only where there is none: two starts at once sign with one secret. */
function keepNewSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
