import type { Readable, Writable } from 'node:stream';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Clock, Logger } from '@tablewise/kernel';
import { createMcpServer } from '../create-mcp-server.ts';
import type { ServerInfo } from '../create-mcp-server.ts';
import { ENVELOPE_BYTES } from '../parse-message.ts';
import type { ServerOffer } from '../server-offer.ts';
import { StdioTransport } from './stdio-transport.ts';

interface StdioHostOptions extends ServerOffer {
  readonly info: ServerInfo;
  /** Bound on a call's arguments; the message around them comes on top. */
  readonly maxArgumentBytes: number;
  /** Must not write to `output`: that belongs to the protocol. */
  readonly logger: Logger;
  readonly clock: Clock;
  readonly input?: Readable;
  readonly output?: Writable;
}

export interface StdioHost {
  /**
   * Resolves once the client has closed our input, or our output is gone. Rejects with
   * LineTooLongError: after a line without end there is no telling where the next message begins.
   */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Serves one client over standard input and output, in the era that it opens with. */
export function serveOverStdio(options: StdioHostOptions): StdioHost {
  const { info, maxArgumentBytes, logger, clock } = options;
  const { input = process.stdin, output = process.stdout } = options;
  const maxLineBytes = maxArgumentBytes + ENVELOPE_BYTES;
  const transport = new StdioTransport({ input, output, maxLineBytes, logger, clock });
  const handle = serveStdio(() => createMcpServer(info, options), {
    transport,
    onerror: ({ message: reason }) => {
      logger.warn({ reason }, 'stdio fault');
    },
  });
  return { ended: transport.ended, close: () => handle.close() };
}
