import { z } from 'zod';

/** What of a service's log line matters to someone at the terminal. */
export interface LogEvent {
  readonly level: 'warning' | 'error';
  readonly text: string;
}

const eventSchema = z.looseObject({
  level: z.enum(['warn', 'error', 'fatal']),
  msg: z.string(),
  error: z.looseObject({ message: z.string() }).optional(),
});
/** Fields that every line has, or that belong into the file. */
const LEFT_OUT = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'error']);

/** The event of one JSON log line of ours, if it is a warning or worse. */
export function noteworthyEvent(line: string): LogEvent | undefined {
  const parsed = eventSchema.safeParse(parseJson(line));
  if (!parsed.success) return undefined;
  const { level, msg, error } = parsed.data;
  const fields = Object.entries(parsed.data)
    .filter(([name, value]) => !LEFT_OUT.has(name) && typeof value !== 'object')
    .map(([name, value]) => `${name}=${String(value)}`);
  const text = error === undefined ? msg : `${msg}: ${error.message}`;
  return { level: level === 'warn' ? 'warning' : 'error', text: [text, ...fields].join(' ') };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // Not every line is JSON: Node prints its own warnings as text.
  }
}
