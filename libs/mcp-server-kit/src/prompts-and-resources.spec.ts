import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { SystemClock, silentLogger } from '@tablewise/kernel';
import { z } from 'zod';
import { definePrompt } from './define-prompt.ts';
import { defineResource } from './define-resource.ts';
import { serveOverStdio } from './stdio/serve-over-stdio.ts';
import { DemoHosts } from './testing/demo-hosts.ts';
import { DEMO_TOOLS } from './testing/demo-tools.ts';
import { ToolRegistry } from './tool-registry.ts';

const CLIENT = { name: 'spec', version: '1.0.0' };
const MENU = 'demo://menu';
const prompts = [
  definePrompt(
    {
      name: 'invite',
      title: 'Invite a guest',
      description: 'Words for an invitation.',
      arguments: z.strictObject({
        guest: z.string().max(100).describe('Who is invited.'),
        day: z.string().default('tonight'),
      }),
    },
    ({ guest, day }) => `Invite ${guest} for ${day}.`,
  ),
];
const resources = [
  defineResource(
    { uri: MENU, name: 'menu', title: 'Menu', description: 'Dishes.', mimeType: 'text/plain' },
    () => 'soup',
  ),
];
const hosts = new DemoHosts();
afterEach(() => hosts.closeAll());

/** What clients of both SDKs can be asked for. */
type AnyClient = Pick<
  Client,
  'listPrompts' | 'getPrompt' | 'listResources' | 'readResource' | 'close'
>;

async function newClient(url: string, mode: 'auto' | 'legacy'): Promise<AnyClient> {
  const client = new Client(CLIENT, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  return client;
}

describe.each(['auto', 'legacy'] as const)('a client that negotiates as "%s"', (mode) => {
  it('lists prompts and fills one', async () => {
    const { url } = await hosts.start({ prompts, resources });
    const client = await newClient(url, mode);
    expect((await client.listPrompts()).prompts).toEqual([
      {
        name: 'invite',
        title: 'Invite a guest',
        description: 'Words for an invitation.',
        arguments: [
          { name: 'guest', description: 'Who is invited.', required: true },
          { name: 'day', required: false },
        ],
      },
    ]);
    const filled = await client.getPrompt({ name: 'invite', arguments: { guest: 'Ann' } });
    expect(filled.messages).toEqual([
      { role: 'user', content: { type: 'text', text: 'Invite Ann for tonight.' } },
    ]);
    await client.close();
  });

  it('is told which prompts there are, and which argument is wrong', async () => {
    const { url } = await hosts.start({ prompts });
    const client = await newClient(url, mode);
    await expect(client.getPrompt({ name: 'expel' })).rejects.toThrow('there are: invite');
    await expect(client.getPrompt({ name: 'invite' })).rejects.toThrow('/guest');
    await client.close();
  });

  it('lists resources and reads one', async () => {
    const { url } = await hosts.start({ prompts, resources });
    const client = await newClient(url, mode);
    expect((await client.listResources()).resources).toMatchObject([{ uri: MENU, name: 'menu' }]);
    expect((await client.readResource({ uri: MENU })).contents).toEqual([
      { uri: MENU, mimeType: 'text/plain', text: 'soup' },
    ]);
    await expect(client.readResource({ uri: 'demo://wine' })).rejects.toThrow('demo://wine');
    await client.close();
  });
});

it('serves prompts and resources to an old client', async () => {
  const { url } = await hosts.start({ prompts, resources });
  const client = new OldClient(CLIENT);
  await client.connect(new OldTransport(new URL(`${url}/mcp`)));
  expect(client.getServerCapabilities()).toMatchObject({ prompts: {}, resources: {} });
  expect((await client.listPrompts()).prompts).toMatchObject([{ name: 'invite' }]);
  expect((await client.readResource({ uri: MENU })).contents).toMatchObject([{ text: 'soup' }]);
  expect((await client.listResourceTemplates()).resourceTemplates).toEqual([]);
  await client.close();
});

it('announces nothing that a server does not have', async () => {
  const { url } = await hosts.start();
  const client = new OldClient(CLIENT);
  await client.connect(new OldTransport(new URL(`${url}/mcp`)));
  expect(Object.keys(client.getServerCapabilities() ?? {})).toEqual(['logging', 'tools']);
  await client.close();
});

it('serves prompts and resources over stdio', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const tools = new ToolRegistry(DEMO_TOOLS, {
    logger: silentLogger,
    clock: new SystemClock(),
    checkResults: true,
  });
  const info = { name: 'demo', title: 'Demo', version: '1.2.3', instructions: 'Greet.' };
  const host = serveOverStdio({
    info,
    tools,
    prompts,
    resources,
    maxArgumentBytes: 64 * 1024,
    logger: silentLogger,
    clock: new SystemClock(),
    input,
    output,
  });
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: CLIENT },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'prompts/get', params: { name: 'invite', arguments: { guest: 'Bo' } } },
    { id: 3, method: 'resources/read', params: { uri: MENU } },
  ];
  for (const message of messages)
    input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  input.end();
  await host.ended;
  const written = String(output.read());
  expect(written).toContain('Invite Bo for tonight.');
  expect(written).toContain('"text":"soup"');
});
