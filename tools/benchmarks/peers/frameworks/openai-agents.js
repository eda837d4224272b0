import { MCPServerStdio, MCPServerStreamableHttp } from '@openai/agents';

export async function connect({ url, command, args }) {
  const server =
    url === undefined
      ? new MCPServerStdio({ command, args })
      : new MCPServerStreamableHttp({ url });
  await server.connect();
  return {
    call: (tool, { signal } = {}) =>
      server.callTool(tool, {}, null, signal ? { signal } : undefined),
    list: () => server.listTools(),
    close: () => server.close(),
  };
}
