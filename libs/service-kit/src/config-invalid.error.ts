import { AppError } from '@tablewise/kernel';

/** One fault in the environment: which name, and what is wrong with it. Never its value. */
export interface ConfigFault {
  readonly name: string;
  readonly detail: string;
}

/** The process must not start: its environment is wrong. Names every fault at once. */
export class ConfigInvalidError extends AppError {
  readonly code = 'CONFIG_INVALID';

  constructor(faults: readonly ConfigFault[]) {
    const listed = faults.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
    super(`the environment is not usable: ${listed}`, { faults });
  }
}
