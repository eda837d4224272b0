import { AppError, silentLogger } from '@tablewise/kernel';
import { McpClientManager } from '../manager.ts';

/*
 * A host with nothing to do but one call, of the server whose URL it is given. Prints `waiting` at
 * each backoff, then how the call ended. Closes after an answer; after a failure it starts all that
 * runs in the background and closes nothing.
 */
const [, , url = ''] = process.argv;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const manager = new McpClientManager(
  {
    servers: [
      {
        name: 'places',
        urls: [url],
        required: false,
        pool: { minSize: 1 },
        retry: { maxAttempts: 3, initialDelayMs: 500, maxDelayMs: 500 },
      },
    ],
  },
  {
    logger: {
      ...silentLogger,
      warn: (_fields, message) => {
        if (message === 'call is tried again') say('waiting');
      },
    },
  },
);
const outcome = await manager.callTool({ server: 'places', tool: 'lookup', args: {} }).then(
  async ({ content }) => {
    await manager.close();
    return JSON.stringify(content);
  },
  async (error: unknown) => {
    await manager.start();
    return error instanceof AppError ? error.code : String(error);
  },
);
say(outcome);
