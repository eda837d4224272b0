import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { ROOT } from './harness/locations.ts';
import { Platform } from './harness/platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.start();
});
afterAll(() => platform.stop());

/** What a server lists over MCP: names of its tools and prompts, URIs of its resources. */
async function offersOf(server: 'search' | 'reasoning'): Promise<string[]> {
  const client = new Client({ name: 'documented-offers', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(platform.mcpUrl(server)));
  try {
    const { prompts: hasPrompts, resources: hasResources } = client.getServerCapabilities() ?? {};
    const { tools } = await client.listTools();
    const { prompts } = hasPrompts ? await client.listPrompts() : { prompts: [] };
    const { resources } = hasResources ? await client.listResources() : { resources: [] };
    return [...[...tools, ...prompts].map(({ name }) => name), ...resources.map(({ uri }) => uri)];
  } finally {
    await client.close();
  }
}

/** The cells of the first table whose head begins so. */
function tableIn(path: string, head: RegExp): string[][] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  const start = lines.findIndex((line) => head.test(line));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

const namesIn = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe.each(['search', 'reasoning'] as const)('what restaurant-%s offers', (server) => {
  it('is what the table of both servers says, each once', async () => {
    const documented = tableIn('README.md', /^\| server +\| offers/)
      .filter(([, name]) => name === `restaurant-${server}`)
      .flatMap(([, , offers]) => namesIn(offers));
    expect(documented.sort()).toEqual((await offersOf(server)).sort());
  });

  it('is what the table of its own says, each once', async () => {
    const path = `apps/restaurant-${server}-mcp/README.md`;
    const documented = tableIn(path, /^\| offers/).flatMap(([, offers]) => namesIn(offers));
    expect(documented.sort()).toEqual((await offersOf(server)).sort());
  });
});
