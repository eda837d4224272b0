import { createMCPClient } from '@ai-sdk/mcp';
import { Experimental_StdioMCPTransport as Stdio } from '@ai-sdk/mcp/mcp-stdio';

export async function connect({ url, command, args }) {
  const transport =
    url === undefined ? new Stdio({ command, args, stderr: 'ignore' }) : { type: 'http', url };
  const client = await createMCPClient({ transport });
  const tools = await client.tools();
  return {
    call: (tool, { signal } = {}) =>
      tools[tool].execute({}, { toolCallId: '1', messages: [], abortSignal: signal }),
    list: () => client.listTools(),
    close: () => client.close(),
  };
}
