import type { LogFields, Logger } from '@tablewise/kernel';

interface LogLine extends LogFields {
  readonly level: keyof Logger;
  readonly message: string;
}

/** Keeps what is logged. */
export class LogRecorder implements Logger {
  readonly lines: LogLine[] = [];

  debug(fields: LogFields, message: string): void {
    this.lines.push({ ...fields, level: 'debug', message });
  }

  info(fields: LogFields, message: string): void {
    this.lines.push({ ...fields, level: 'info', message });
  }

  warn(fields: LogFields, message: string): void {
    this.lines.push({ ...fields, level: 'warn', message });
  }

  error(fields: LogFields, message: string): void {
    this.lines.push({ ...fields, level: 'error', message });
  }
}
