import { readFileSync } from 'node:fs';
import { InvalidOptionsError, parseManagerOptions } from '@tablewise/mcp-client-manager';
import type { ServerOptions } from '@tablewise/mcp-client-manager';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { AppError } from '@tablewise/kernel';
import { SERVERS } from '../servers.ts';

/** The file of the servers cannot be used; every fault is listed, no value shown. */
export class InvalidServersFileError extends AppError {
  readonly code = 'INPUT_SERVERS_FILE';

  constructor(
    readonly faults: readonly string[],
    cause?: unknown,
  ) {
    super(`the servers file is not usable: ${faults.join('; ')}`, { faults }, { cause });
  }
}

const NAMES: readonly string[] = Object.values(SERVERS);

/** The outside of the file; what is inside a server is the client manager's matter. */
const fileSchema = z.strictObject({ servers: z.array(z.looseObject({ name: z.string() })) });

/**
 * The servers that a JSON or YAML file describes: `servers`, each with the client manager's own
 * options, for exactly the names that this API calls.
 * @throws InvalidServersFileError that lists every fault
 */
export function readServersFile(path: string): readonly ServerOptions[] {
  const file = fileSchema.safeParse(contentsOf(path));
  if (!file.success)
    throw new InvalidServersFileError(
      file.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`),
    );
  const faults = faultsOfNames(file.data.servers.map(({ name }) => name));
  const { servers, faults: more } = parse(file.data);
  if (faults.length + more.length > 0) throw new InvalidServersFileError([...faults, ...more]);
  return servers;
}

function contentsOf(path: string): unknown {
  const document = parseDocument(textOf(path));
  if (document.errors.length > 0)
    throw new InvalidServersFileError(
      document.errors.map(({ message }) => message.split('\n', 1).join('')),
    );
  return document.toJS();
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InvalidServersFileError([`cannot be read: ${reason}`], error);
  }
}

function faultsOfNames(names: readonly string[]): string[] {
  const missing = NAMES.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !NAMES.includes(name));
  return [
    ...missing.map((name) => `servers: "${name}" is missing`),
    ...unknown.map((name) => `servers: "${name}" is not a server of this API`),
  ];
}

function parse(options: unknown): {
  readonly servers: readonly ServerOptions[];
  readonly faults: readonly string[];
} {
  try {
    return { servers: parseManagerOptions(options).servers, faults: [] };
  } catch (error) {
    if (!(error instanceof InvalidOptionsError)) throw error;
    return { servers: [], faults: error.faults };
  }
}
