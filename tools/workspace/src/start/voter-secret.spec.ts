import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { voterSecret } from './voter-secret.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voter-secret-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the secret of voters’ cookies', () => {
  it('is made once and stays, for nobody else to read', () => {
    const data = join(folder, 'new');
    const secret = voterSecret(data, {});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(voterSecret(data, {})).toBe(secret);
    expect(statSync(join(data, 'voter-cookie.secret')).mode & 0o077).toBe(0);
  });

  it('is another in another folder', () => {
    expect(voterSecret(join(folder, 'a'), {})).not.toBe(voterSecret(join(folder, 'b'), {}));
  });

  it('is the one that the environment gives', () => {
    expect(voterSecret(folder, { VOTER_COOKIE_SECRET: 'given' })).toBe('given');
  });
});
