import type { Logger } from '@tablewise/kernel';
import { pino } from 'pino';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface LoggerOptions {
  /** The service that speaks. */
  readonly name: string;
  readonly level: LogLevel;
  /** Over stdio a server's stdout belongs to the protocol: it logs to stderr. */
  readonly destination: 'stdout' | 'stderr' | { write(line: string): void };
}

const FILE_DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * One JSON line per event. Lines are written synchronously: whatever was logged is out when the
 * process ends, however it ends. An error goes into the field `error` and keeps its stack.
 */
export function createLogger({ name, level, destination }: LoggerOptions): Logger {
  const options = {
    name,
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  };
  if (typeof destination !== 'string') return pino(options, destination);
  return pino(options, pino.destination({ dest: FILE_DESCRIPTORS[destination], sync: true }));
}
