import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@tablewise/kernel';

/** Nest's own messages in our log: its account of start-up at debug, trouble as it is. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...context: unknown[]): void {
    this.logger.debug(fieldsOf(message, context), 'nest');
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.logger.warn(fieldsOf(message, context), 'nest');
  }

  error(message: unknown, ...context: unknown[]): void {
    this.logger.error(fieldsOf(message, context), 'nest');
  }
}

/** Nest passes a stack, where there is one, and then the class that speaks. */
function fieldsOf(message: unknown, context: unknown[]): Record<string, unknown> {
  return message instanceof Error ? { error: message, context } : { detail: message, context };
}
