import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf } from '@tablewise/kernel';
import { City } from '@tablewise/restaurant-domain';
import type { CommandContext } from './command.ts';
import { UsageError } from './usage.error.ts';

/** The city of the pack that `--city` names, else the one that the servers have. @throws CityPackError, UsageError */
export function cityOption(
  file: string | undefined,
  { city, workingDirectory }: Pick<CommandContext, 'city' | 'workingDirectory'>,
  usage: string,
): City {
  if (file === undefined) return city;
  let pack: unknown;
  try {
    pack = JSON.parse(readFileSync(resolve(workingDirectory, file), 'utf8'));
  } catch (error) {
    throw new UsageError(`--city ${file} cannot be read as JSON: ${messageOf(error)}`, usage);
  }
  return City.read(pack);
}
