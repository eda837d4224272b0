export const MODERN_VERSION = '2026-07-28';

const META = {
  'io.modelcontextprotocol/protocolVersion': MODERN_VERSION,
  'io.modelcontextprotocol/clientInfo': { name: 'benchmark', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** What an MCP server takes over HTTP in either era, before a version is named. */
export const COMMON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** Of a call of the tool, without a session, as it stands on the wire. */
export function modernHeaders(tool: string): Readonly<Record<string, string>> {
  return {
    ...COMMON_HEADERS,
    'mcp-protocol-version': MODERN_VERSION,
    'mcp-method': 'tools/call',
    'mcp-name': tool,
  };
}

export function modernCall(tool: string, args: object, id: number): object {
  const params = { name: tool, arguments: args, _meta: META };
  return { jsonrpc: '2.0', id, method: 'tools/call', params };
}
