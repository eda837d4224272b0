import { FOR_READERS, READ_ONLY } from '@tablewise/contracts';
import type { ToolAccess } from '@tablewise/contracts';
import { AppError } from '@tablewise/kernel';
import type { LogFields, Logger } from '@tablewise/kernel';
import { z } from 'zod';
import { defineTool } from '../define-tool.ts';
import type { Tool } from '../define-tool.ts';
import type { ToolContext } from '../tool-context.ts';

class NoSuchGuestError extends AppError {
  readonly code = 'INPUT_NO_SUCH_GUEST';
}

const greeting = z.object({ greeting: z.string().max(200) });
type Greeting = z.infer<typeof greeting>;

/** A tool for specs: what it is called and what it does are up to the spec. */
export function demoTool(
  name: string,
  run: (guest: string, context: ToolContext) => Greeting | Promise<Greeting>,
  access: ToolAccess = FOR_READERS,
): Tool {
  return defineTool(
    {
      name,
      title: name,
      description: `The demo tool ${name}.`,
      inputSchema: z.strictObject({ guest: z.string().max(100).default('you') }),
      outputSchema: greeting,
      annotations: READ_ONLY,
      access,
    },
    ({ guest }, context) => run(guest, context),
  );
}

/** One tool for each way in which a call can end. */
export const DEMO_TOOLS: readonly Tool[] = [
  demoTool('greet', (guest) => ({ greeting: `Good evening, ${guest}` })),
  demoTool('refuse', (guest) => {
    throw new NoSuchGuestError(`nobody knows ${guest}`, { guests: ['Ann', 'Bo'] });
  }),
  demoTool('break', () => {
    throw new TypeError('the door in /srv/secret is stuck');
  }),
];

/** Keeps what was logged at `warn` and `error`. */
export class RecordingLogger implements Logger {
  readonly lines: { level: string; message: string; fields: LogFields }[] = [];
  readonly debug = (): void => undefined;
  readonly info = (): void => undefined;

  warn(fields: LogFields, message: string): void {
    this.lines.push({ level: 'warn', message, fields });
  }

  error(fields: LogFields, message: string): void {
    this.lines.push({ level: 'error', message, fields });
  }
}
