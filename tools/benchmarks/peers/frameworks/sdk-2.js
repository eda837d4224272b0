import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { drive } from './sdk-driver.js';

export const connect = (target) =>
  drive(new Client({ name: 'bench', version: '1.0.0' }), target, {
    Http: StreamableHTTPClientTransport,
    Stdio: StdioClientTransport,
    takesSchema: false,
  });
