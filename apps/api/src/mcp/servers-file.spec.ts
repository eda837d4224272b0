import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readApiConfig } from '../config.ts';
import { readServersFile } from './servers-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'tablewise-servers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(text: string): string {
  const path = join(folder, 'servers');
  writeFileSync(path, text);
  return path;
}

function faultsOf(text: string): unknown {
  try {
    return readServersFile(file(text));
  } catch (error) {
    if (error instanceof Error && 'faults' in error) return error.faults;
    throw error;
  }
}

const YAML = `
servers:
  - name: restaurant-search
    urls:
      - http://a:1/mcp
      - { url: "http://b:2/mcp", weight: 2 }
    trustAnnotations: true
    health: { path: /health }
  - name: restaurant-reasoning
    stdio: { command: node, args: [main.js, --stdio] }
`;

describe('the file of the servers', () => {
  it('describes them in YAML', () => {
    expect(readServersFile(file(YAML))).toMatchObject([
      { name: 'restaurant-search', trustAnnotations: true, health: { path: '/health' } },
      { name: 'restaurant-reasoning', stdio: { command: 'node', args: ['main.js', '--stdio'] } },
    ]);
  });

  it('describes them in JSON', () => {
    const servers = ['restaurant-search', 'restaurant-reasoning'].map((name, at) => ({
      name,
      urls: [{ url: `http://a:${at + 1}/mcp`, weight: 1 }],
    }));
    expect(readServersFile(file(JSON.stringify({ servers })))).toMatchObject(servers);
  });

  it('takes the place of the URLs in the environment', () => {
    const { mcp, serversFile } = readApiConfig({
      MCP_SERVERS_FILE: file(YAML),
      MCP_SEARCH_SERVER_URL: 'http://elsewhere/mcp',
    });
    expect(serversFile).toBe(join(folder, 'servers'));
    expect(mcp.servers.map(({ urls }) => urls)).toEqual([
      [
        { url: 'http://a:1/mcp', weight: 1 },
        { url: 'http://b:2/mcp', weight: 2 },
      ],
      undefined,
    ]);
  });

  it('is refused with every fault at once: names, values, unknown options', () => {
    expect(
      faultsOf(`
servers:
  - { name: restaurant-search, urls: [ftp://a], pool: { maxsize: 3 }, retry: { maxAttempts: 0 } }
  - { name: restaurant-serach, urls: [http://a/mcp] }
`),
    ).toEqual([
      'servers: "restaurant-reasoning" is missing',
      'servers: "restaurant-serach" is not a server of this API',
      expect.stringContaining('servers.0.urls.0'),
      expect.stringContaining('servers.0.retry.maxAttempts'),
      expect.stringMatching(/servers\.0\.pool.*maxsize/),
    ]);
  });

  it.each([
    ['', 'expected object'],
    ['servers: {', 'Flow map'],
    ['servers: []\nservers: []', 'Map keys must be unique'],
    ['servers: []\nother: 1', 'other'],
    ['servers: [1]', 'servers.0'],
  ])('is refused as %p', (text, reason) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(reason)]);
  });

  it('that is not there stops the start, and says so among the other faults', () => {
    const environment = { PORT: 'x', MCP_SERVERS_FILE: join(folder, 'missing.yaml') };
    expect(() => readApiConfig(environment)).toThrow(/PORT.*MCP_SERVERS_FILE: cannot be read/s);
  });
});
