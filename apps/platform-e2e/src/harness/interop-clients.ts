import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { VersionNegotiationMode } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldStdioTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as OldHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

/** How a host reaches a server: by URL, or by a command line of its own. */
export type Target =
  | { readonly kind: 'http'; readonly url: URL }
  | {
      readonly kind: 'stdio';
      readonly command: string;
      readonly args: string[];
      readonly env: Record<string, string>;
      readonly cwd: string;
      /** The server's log is not the test's. */
      readonly stderr: 'ignore';
    };

export interface ToolAnswer {
  readonly structured: unknown;
  readonly isError: boolean;
}

/** What the interop tests need of a client, old or new. */
export interface Connection {
  toolNames(): Promise<string[]>;
  call(name: string, args: Record<string, unknown>): Promise<ToolAnswer>;
  close(): Promise<void>;
}

const INFO = { name: 'interop', version: '1.0.0' };

/** `@modelcontextprotocol/sdk` 1.x, the 2025 era. */
export async function connectOld(target: Target): Promise<Connection> {
  const client = new OldClient(INFO);
  const transport =
    target.kind === 'http' ? new OldHttpTransport(target.url) : new OldStdioTransport(target);
  await client.connect(transport);
  return {
    toolNames: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, args) => {
      const { structuredContent, isError } = await client.callTool({ name, arguments: args });
      return { structured: structuredContent, isError: isError === true };
    },
    close: () => client.close(),
  };
}

/** `@modelcontextprotocol/client` 2.x, with automatic negotiation or pinned to one version. */
export async function connectNew(
  target: Target,
  mode: VersionNegotiationMode,
): Promise<Connection> {
  const client = new Client(INFO, { versionNegotiation: { mode } });
  await client.connect(
    target.kind === 'http'
      ? new StreamableHTTPClientTransport(target.url)
      : new StdioClientTransport(target),
  );
  return {
    toolNames: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call: async (name, args) => {
      const { structuredContent, isError } = await client.callTool({ name, arguments: args });
      return { structured: structuredContent, isError: isError === true };
    },
    close: () => client.close(),
  };
}
