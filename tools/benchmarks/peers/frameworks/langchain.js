import { MultiServerMCPClient } from '@langchain/mcp-adapters';

export async function connect({ url, command, args }) {
  const places =
    url === undefined ? { transport: 'stdio', command, args } : { transport: 'http', url };
  const client = new MultiServerMCPClient({ mcpServers: { places } });
  const tools = await client.getTools();
  return {
    call: (name, { signal, timeoutMs } = {}) =>
      tools
        .find((tool) => tool.name === name)
        .invoke({}, { ...(signal && { signal }), ...(timeoutMs && { timeout: timeoutMs }) }),
    list: () => client.getTools(),
    close: () => client.close(),
  };
}
