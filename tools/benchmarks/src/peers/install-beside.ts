import { ProgramFailedError, runProgram } from '@tablewise/testing';

/** npm loads a few hundred packages. */
const LIMIT_MS = 600_000;

/** Installs what a package file outside the workspace asks for. @throws ProgramFailedError */
export async function installBeside(folder: string): Promise<void> {
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  const { exitCode } = await runProgram(
    { name: 'npm install', command: 'npm', args, cwd: folder, shows: true },
    { limitMs: LIMIT_MS },
  );
  if (exitCode !== 0) {
    throw new ProgramFailedError('npm install', `ended with exit code ${exitCode} in ${folder}`);
  }
}
