import { MCPClient } from '@mastra/mcp';

let clients = 0;

export async function connect({ url, command, args }) {
  const places = url === undefined ? { command, args } : { url: new URL(url) };
  const client = new MCPClient({ id: `bench-${++clients}`, servers: { places } });
  const tools = await client.listTools();
  return {
    call: (tool, { signal } = {}) =>
      tools[`places_${tool}`].execute({}, signal ? { abortSignal: signal } : {}),
    list: () => client.listTools(),
    close: () => client.disconnect(),
  };
}
