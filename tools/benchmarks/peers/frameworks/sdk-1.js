import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { drive } from './sdk-driver.js';

export const connect = (target) =>
  drive(new Client({ name: 'bench', version: '1.0.0' }), target, {
    Http: StreamableHTTPClientTransport,
    Stdio: StdioClientTransport,
    takesSchema: true,
  });
