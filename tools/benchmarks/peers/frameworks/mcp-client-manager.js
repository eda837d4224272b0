import manager from 'mcp-client-manager';

/** It loads and connects clients of the SDK 1.x, which its users then call. */
export async function connect({ url, command, args }) {
  const places =
    url === undefined
      ? { transport: 'stdio', command, args, version: '1.0.0' }
      : { transport: 'http-stream', url };
  const clients = new manager.ClientsManager({ mcpServers: { places } }, { enableLogging: false });
  await clients.connect();
  const client = clients.clients.places;
  return {
    call: (tool, { signal, timeoutMs } = {}) =>
      client.callTool({ name: tool, arguments: {} }, undefined, {
        ...(signal && { signal }),
        ...(timeoutMs && { timeout: timeoutMs }),
      }),
    list: () => client.listTools(),
    onGone: (listener) => {
      clients.setTransportCloseHandler(listener);
    },
    close: () => clients.disconnect(),
  };
}
