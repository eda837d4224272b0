import type { Clock } from '@tablewise/kernel';
import type { City } from '@tablewise/restaurant-domain';
import type { StoreLocation } from '@tablewise/restaurant-store';
import type { Terminal } from './terminal.ts';

/** What a command needs of its surroundings. */
export interface CommandContext {
  /** Where the places are. */
  readonly database: StoreLocation;
  /** `--city`'s, else `CITY_FILE`'s, else the one that is inside. */
  readonly city: City;
  /** What relative names of files are relative to: where the command was typed. */
  readonly workingDirectory: string;
  readonly terminal: Terminal;
  readonly clock: Clock;
}

/** Runs with the arguments after its name; throws AppError when nothing was changed. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<void>;
