/** Structured fields of one event. Never a token, never a review's full text. */
export type LogFields = Readonly<Record<string, unknown>>;

/**
 * One line per event: fields, then a constant message. A pino logger is one.
 * State changes go to `info`, single calls to `debug`; an error is logged once, where it is handled.
 */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

const ignore = (): undefined => undefined;

/** Says nothing: the default of a library that was given no logger. */
export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
