import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readConfig } from './read-config.ts';

const schema = z.object({ MCP_CLIENT_SECRET: z.string().optional() });
const NAME = 'MCP_CLIENT_SECRET_FILE';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(content: string): string {
  const path = join(folder, 'secret');
  writeFileSync(path, content);
  return path;
}

describe('a secret in a file', () => {
  it.each(['s3cret', 's3cret\n', 's3cret\r\n'])('is its line: %j', (content) => {
    expect(readConfig(schema, { [NAME]: fileOf(content) })).toEqual({
      MCP_CLIENT_SECRET: 's3cret',
    });
  });

  it('keeps what else is in the line', () => {
    const read = readConfig(schema, { [NAME]: fileOf(' a b \n\n') });
    expect(read.MCP_CLIENT_SECRET).toBe(' a b \n');
  });

  it('is refused where it is there twice, empty, no text, or not to be read', () => {
    const faultOf = (environment: Record<string, string>) => {
      try {
        readConfig(schema, environment);
        return 'none';
      } catch (error) {
        return String(error);
      }
    };
    const path = fileOf('s3cret');
    expect(faultOf({ [NAME]: path, MCP_CLIENT_SECRET: 'other' })).toContain('cannot be set beside');
    expect(faultOf({ [NAME]: 'relative' })).toContain(`${NAME}: must be an absolute path`);
    expect(faultOf({ [NAME]: join(folder, 'none') })).toContain('cannot be read (ENOENT)');
    expect(faultOf({ [NAME]: folder })).toContain('cannot be read (EISDIR)');
    expect(faultOf({ [NAME]: fileOf('\n') })).toContain('is an empty file');
    const binary = faultOf({ [NAME]: fileOf('s3cret\0') });
    expect(binary).toContain('holds no secret');
    expect(binary).not.toContain('s3cret');
  });

  it('has a name that is known; what is no secret is not read from files', () => {
    expect(() => readConfig(schema, { MCP_POOL_SIZE_FILE: '/etc/passwd' })).toThrow('unknown name');
  });
});
