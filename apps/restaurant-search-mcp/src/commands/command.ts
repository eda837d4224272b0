import type { Clock } from '@tablewise/kernel';
import type { City } from '@tablewise/restaurant-domain';
import type { StoreLocation } from '@tablewise/restaurant-store';
import type { Terminal } from './terminal.ts';

/** Where a command was typed. */
export interface Typed {
  /** What relative names of files are relative to. */
  readonly workingDirectory: string;
  readonly terminal: Terminal;
}

/** And the database that it works on. */
export interface CommandContext extends Typed {
  /** Where the places are. */
  readonly database: StoreLocation;
  /** `--city`'s, else `CITY_FILE`'s, else the one that is inside. */
  readonly city: City;
  readonly clock: Clock;
}

/** Runs with the arguments after its name; throws AppError when nothing was changed. */
export type Command = (args: readonly string[], context: CommandContext) => Promise<void>;
