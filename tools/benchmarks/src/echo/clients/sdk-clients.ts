import { loadPeer } from '../../peers/load-peer.ts';
import { peerWith } from '../../peers/peer-with.ts';
import { ECHO_ARGS, ECHO_TOOL, checkEcho } from '../echo-message.ts';
import type { EchoClient, OpenEchoClient } from './echo-client.ts';

interface Client {
  connect(transport: object): Promise<void>;
  callTool(call: object): Promise<unknown>;
}
interface ClientModule {
  readonly Client: new (info: object, options?: object) => Client;
}
interface TransportModule {
  readonly StreamableHTTPClientTransport: new (url: URL) => object;
}

const INFO = { name: 'benchmark', version: '1.0.0' };

/** The old SDK as it comes. */
export const openSdk1: OpenEchoClient = (url) =>
  open(
    '@modelcontextprotocol/sdk/client/index.js',
    '@modelcontextprotocol/sdk/client/streamableHttp.js',
    url,
  );

/** The new SDK as it comes: it speaks the 2025 era unless it is told otherwise. */
export const openSdk2: OpenEchoClient = (url) =>
  open('@modelcontextprotocol/client', '@modelcontextprotocol/client', url);

/** The new SDK in the era that our manager negotiates. */
export const openSdk2Modern: OpenEchoClient = (url) =>
  open('@modelcontextprotocol/client', '@modelcontextprotocol/client', url, {
    versionNegotiation: { mode: 'auto' },
  });

async function open(
  clientModule: string,
  transportModule: string,
  url: string,
  options?: object,
): Promise<EchoClient> {
  const { Client } = peerWith<ClientModule>(loadPeer(clientModule), 'Client');
  const transports = loadPeer(transportModule);
  const transport = peerWith<TransportModule>(transports, 'StreamableHTTPClientTransport');
  const client = new Client(INFO, options);
  await client.connect(new transport.StreamableHTTPClientTransport(new URL(url)));
  return {
    async call() {
      checkEcho(await client.callTool({ name: ECHO_TOOL, arguments: ECHO_ARGS }));
    },
  };
}
