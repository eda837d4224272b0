import { constants, accessSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { AppError } from '@tablewise/kernel';

const REASONS = new Map<unknown, string>([
  ['EACCES', 'permission denied'],
  ['EEXIST', 'it is a file'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'it is below a file'],
  ['EROFS', 'read-only file system'],
]);

/** Nothing can be kept in the folder of the data. */
export class DataFolderError extends AppError {
  readonly code = 'CONFIG_DATA_DIR';

  constructor(folder: string, cause: unknown) {
    super(
      `${folder}: ${userName()} cannot keep data there (${reasonOf(cause)}); set DATA_DIR to a folder that can be written`,
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
    return `user ${process.getuid?.() ?? 'unknown'}`; // A container's may be a number without a name.
  }
}

function reasonOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code;
  return REASONS.get(code) ?? (cause instanceof Error ? cause.message : 'unknown');
}
