import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { messageOf } from '@tablewise/kernel';
import { z } from 'zod';
import { LOG_LEVELS } from './create-logger.ts';
import type { MetricsAddress } from './with-metrics.ts';

/** One fault in the environment: which name, and what is wrong with it. Never its value. */
export interface ConfigFault {
  readonly name: string;
  readonly detail: string;
}

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PORTS = { min: 0, max: 65_535 };

/** A whole number in decimal digits, within bounds. */
export function envInteger(bounds: { min: number; max: number }): z.ZodType<number, string> {
  const { min, max } = bounds;
  const message = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

/** `true` or `false`, in lower case. */
export function envBoolean(): z.ZodType<boolean, string> {
  return z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
}

/** Items separated by commas; blanks around them do not count, empty ones are left out. */
export function envList(): z.ZodType<string[], string> {
  return z.string().transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
}

const HOST_NAME = /^(?:[a-z\d_.-]+|\[[a-f\d:]+\])$/i;

/** Host names separated by commas, as they stand in a URL, without scheme and port. */
export function envHostNames(): z.ZodType<string[], string> {
  const message = 'must be host names without scheme and port, such as search.internal';
  return envList().refine((names) => names.every((name) => HOST_NAME.test(name)), message);
}

/** Refuses what is no UTF-8, and passes over a byte order mark. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The absolute path of a JSON file; what the file holds. */
export function envJsonFile(): z.ZodType<unknown, string> {
  return z
    .string()
    .refine(isAbsolute, 'must be an absolute path')
    .transform((path, context): unknown => {
      try {
        return JSON.parse(UTF8.decode(readFileSync(path)));
      } catch (error) {
        context.issues.push({
          code: 'custom',
          input: path,
          message: `cannot be read as JSON: ${messageOf(error)}`,
        });
        return z.NEVER;
      }
    });
}

/**
 * The names that every service reads: where it listens (PORT=0 picks a free one), where Prometheus
 * reads (nowhere without METRICS_PORT), what it logs.
 */
export function serviceEnvironment(defaults: { port: number }): {
  HOST: z.ZodType<string>;
  PORT: z.ZodType<number>;
  METRICS_HOST: z.ZodType<string>;
  METRICS_PORT: z.ZodType<number | undefined>;
  LOG_LEVEL: z.ZodType<(typeof LOG_LEVELS)[number]>;
} {
  return {
    HOST: z.string().default('127.0.0.1'),
    PORT: envInteger(PORTS).default(defaults.port),
    METRICS_HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: envInteger(PORTS).optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  };
}

/** The address that the two names give; none without a port. */
export function metricsAddress(read: {
  readonly METRICS_HOST: string;
  readonly METRICS_PORT: number | undefined;
}): MetricsAddress | undefined {
  const { METRICS_HOST: host, METRICS_PORT: port } = read;
  return port === undefined ? undefined : { host, port };
}
