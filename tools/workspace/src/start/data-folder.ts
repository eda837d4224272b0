import { constants, accessSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { AppError } from '@tablewise/kernel';

/** Nothing can be kept in the folder of the data. */
export class DataFolderError extends AppError {
  readonly code = 'CONFIG_DATA_DIR';

  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `${folder}: ${userName()} cannot keep data there (${reason}); set DATA_DIR to a folder that can be written`,
      {},
      { cause },
    );
  }
}

/** Makes the folder where it is missing. @throws DataFolderError when nothing can be kept in it */
export function requireDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataFolderError(folder, error);
  }
}

function userName(): string {
  try {
    return `user ${userInfo().username}`;
  } catch {
    return `user ${process.getuid?.() ?? ''}`; // A container may run as a number without a name.
  }
}
