import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { voterSecret } from './voter-secret.ts';

const FILE = 'voter-cookie.secret';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voter-secret-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the secret of voters’ cookies', () => {
  it('is made once and stays, for nobody else to read', () => {
    const secret = voterSecret(folder, {});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(voterSecret(folder, {})).toBe(secret);
    expect(statSync(join(folder, FILE)).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual([FILE]);
  });

  it('is another in another folder', () => {
    mkdirSync(join(folder, 'other'));
    expect(voterSecret(folder, {})).not.toBe(voterSecret(join(folder, 'other'), {}));
  });

  it.each(['', '0123456789abcdef'])('is made where a full disk left "%s"', (rest) => {
    writeFileSync(join(folder, FILE), rest);
    const secret = voterSecret(folder, {});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(voterSecret(folder, {})).toBe(secret);
  });

  it('is asked for by name of the folder where it cannot be kept', () => {
    mkdirSync(join(folder, FILE));
    expect(() => voterSecret(folder, {})).toThrow(`${folder}: user `);
  });

  it('is the one that the environment gives', () => {
    expect(voterSecret(folder, { VOTER_COOKIE_SECRET: 'given' })).toBe('given');
  });
});
