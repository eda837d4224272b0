/*
 * What the referee starts to test a client: the manager, with the URL of the referee's server as
 * its last argument. Lists the tools, calls each of them once, and ends.
 */
import { McpClientManager } from '@tablewise/mcp-client-manager';
import type { ServerOptions } from '@tablewise/mcp-client-manager';
import { z } from 'zod';

const contextSchema = z.looseObject({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  private_key_pem: z.string().optional(),
  toolCalls: z
    .array(z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) }))
    .optional(),
});
type Context = z.infer<typeof contextSchema>;

const toolSchema = z.looseObject({
  properties: z.record(z.string(), z.looseObject({ type: z.unknown() })).default({}),
});
const SAMPLES: Readonly<Record<string, unknown>> = {
  number: 5,
  integer: 3,
  boolean: true,
  object: {},
  array: [],
};

function authOf(context: Context): Pick<ServerOptions, 'auth'> {
  const { client_id: clientId, client_secret: clientSecret, private_key_pem } = context;
  if (clientId === undefined) return {};
  if (clientSecret !== undefined)
    return { auth: { client: { method: 'client_secret_basic', clientId, clientSecret } } };
  if (private_key_pem === undefined) return {};
  const key = { privateKey: private_key_pem, algorithm: 'ES256' } as const;
  return { auth: { client: { method: 'private_key_jwt', clientId, ...key } } };
}

function sampleOf(inputSchema: unknown): Record<string, unknown> {
  const { properties } = toolSchema.parse(inputSchema);
  const samples = Object.entries(properties).map(([name, { type }]) => [
    name,
    SAMPLES[String(type)] ?? 'sample',
  ]);
  return Object.fromEntries(samples) as Record<string, unknown>;
}

const url = process.argv.at(-1) ?? '';
const context = contextSchema.parse(JSON.parse(process.env['MCP_CONFORMANCE_CONTEXT'] ?? '{}'));
const manager = new McpClientManager({
  servers: [{ name: 'referee', urls: [url], ...authOf(context) }],
});
await manager.start();
const calls =
  context.toolCalls ??
  (manager.getAvailableTools()['referee'] ?? []).map(({ name, inputSchema }) => ({
    name,
    arguments: sampleOf(inputSchema),
  }));
for (const { name, arguments: args } of calls)
  await manager.callTool({ server: 'referee', tool: name, args });
await manager.close();
