import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Logger } from '@tablewise/kernel';
import { createMcpServer } from './create-mcp-server.ts';
import type { ServerInfo } from './create-mcp-server.ts';
import type { ServerOffer } from './server-offer.ts';

interface StdioHostOptions extends ServerOffer {
  readonly info: ServerInfo;
  /** Must not write to `output`: that belongs to the protocol. */
  readonly logger: Logger;
  readonly input?: Readable;
  readonly output?: Writable;
}

export interface StdioHost {
  /** Resolves once the client has closed our input, or our output is gone. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Serves one client over standard input and output, in the era that it opens with. */
export function serveOverStdio(options: StdioHostOptions): StdioHost {
  const { info, logger, input = process.stdin, output = process.stdout } = options;
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => createMcpServer(info, options), {
    transport,
    onerror: (error) => {
      logger.warn({ error }, 'stdio fault');
    },
  });
  return { ended: closeOf(transport), close: () => handle.close() };
}

/** The SDK has taken the transport's `onclose` by now, so ours goes in front of it. */
function closeOf(transport: StdioServerTransport): Promise<void> {
  const sdkOnClose = transport.onclose;
  return new Promise((resolve) => {
    transport.onclose = () => {
      sdkOnClose?.();
      resolve();
    };
  });
}
