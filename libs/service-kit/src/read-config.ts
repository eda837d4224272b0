import type { z } from 'zod';
import { AppError } from '@tablewise/kernel';
import type { ConfigFault, Environment } from './environment.ts';
import { secretsFromFiles } from './secrets-from-files.ts';
import { KNOWN_NAMES, OWN_PREFIXES, UNSUPPORTED_NAMES } from './known-names.ts';

/** The process must not start: its environment is wrong. Names every fault at once. */
export class ConfigInvalidError extends AppError {
  readonly code = 'CONFIG_INVALID';

  constructor(faults: readonly ConfigFault[]) {
    const listed = faults.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
    super(`the environment is not usable: ${listed}`, { faults });
  }
}

/**
 * Whose environment it is. `own`: a name with one of our prefixes that nothing reads is a typing
 * error. `host`: an AI host starts us with its own environment, where `MCP_TIMEOUT` is its affair.
 */
export type EnvironmentOwner = 'own' | 'host';

/**
 * Reads the environment once, at start. An empty value counts as unset, as compose files write it.
 * Throws ConfigInvalidError with every fault: what the schema refuses, and unread names.
 */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
  owner: EnvironmentOwner = 'own',
): z.output<Schema> {
  const set = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const { environment: given, faults: ofFiles } = secretsFromFiles(Object.fromEntries(set));
  const parsed = schema.safeParse(given);
  const unread = owner === 'own' ? unreadNames(given) : [];
  const faults = [...ofFiles, ...(parsed.error?.issues ?? []).map(faultOf(given)), ...unread];
  if (!parsed.success || faults.length > 0) throw new ConfigInvalidError(faults);
  return parsed.data;
}

function faultOf(given: Environment) {
  return (issue: z.core.$ZodIssue): ConfigFault => {
    const name = String(issue.path[0] ?? 'environment');
    return { name, detail: given[name] === undefined ? 'must be set' : issue.message };
  };
}

function unreadNames(given: Environment): ConfigFault[] {
  return Object.keys(given).flatMap((name) => {
    if (UNSUPPORTED_NAMES.includes(name)) {
      return [{ name, detail: 'this version has no such switch' }];
    }
    const prefix = OWN_PREFIXES.find((candidate) => name.startsWith(candidate));
    if (prefix === undefined || KNOWN_NAMES.includes(name)) return [];
    return [{ name, detail: `unknown name${alternatives(prefix)}` }];
  });
}

function alternatives(prefix: string): string {
  const known = KNOWN_NAMES.filter((name) => name.startsWith(prefix));
  return known.length === 0 ? '' : ` (known: ${known.join(', ')})`;
}
