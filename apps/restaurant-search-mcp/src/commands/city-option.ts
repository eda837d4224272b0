import { UsageError } from './usage.error.ts';

/** Taken by every command. */
export const CITY_USAGE = `  --city FILE         the pack of the city, for any command; without it CITY_FILE's, or Hong Kong`;

/** The file that `--city` names, and the arguments without it. @throws UsageError */
export function takeCity(args: readonly string[]): {
  readonly file: string | undefined;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--city' || arg.startsWith('--city='));
  if (at === -1) return { file: undefined, rest: args };
  const [option = '', following] = args.slice(at);
  const isApart = option === '--city';
  const file = isApart ? following : option.slice('--city='.length);
  if (file === undefined || file === '') throw new UsageError('--city needs a FILE', CITY_USAGE);
  return { file, rest: args.toSpliced(at, isApart ? 2 : 1) };
}
