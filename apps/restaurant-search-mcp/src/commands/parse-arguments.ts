import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { UsageError } from './usage.error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The command line by option, strictly.
 *
 * @throws UsageError for an option that is unknown, lacks its value or must not have one
 */
export function parseArguments<O extends Options>(
  args: readonly string[],
  options: O,
  usage: string,
): ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    // Node goes on with advice on file names that begin with a dash.
    throw new UsageError(error.message.split('. To specify')[0] ?? error.message, usage);
  }
}

/** @throws UsageError unless there is one FILE and nothing else */
export function onlyFile(positionals: readonly string[], toBe: string, usage: string): string {
  const [file, another] = positionals;
  if (file === undefined) throw new UsageError(`which FILE is to be ${toBe}?`, usage);
  if (another === undefined) return file;
  throw new UsageError(`one FILE at a time; "${another}" is another`, usage);
}

/** @throws UsageError unless the text is a whole number within bounds */
export function wholeNumber(
  text: string,
  bounds: { readonly option: string; readonly min: number; readonly max: number },
  usage: string,
): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= bounds.min && value <= bounds.max) return value;
  const { option, min, max } = bounds;
  const range = `${min.toLocaleString('en')} to ${max.toLocaleString('en')}`;
  throw new UsageError(`${option} takes a whole number from ${range}, not "${text}"`, usage);
}

/** Told by its code: errors of Node itself are not `instanceof Error` inside Jest. */
function isParseError(error: unknown): error is { readonly message: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return String(error.code).startsWith('ERR_PARSE') && 'message' in error;
}
