import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '@tablewise/testing';
import type { ProgramOutcome } from '@tablewise/testing';
import { SCRIPTS } from './locations.ts';

/** A command builds before it does its work, and other specs may be running. */
const LIMIT_MS = 80_000;

interface Settings {
  readonly DATABASE_URL?: string;
  readonly CITY_FILE?: string;
  /** Another folder's. */
  readonly DATA_DIR?: string;
}

/** A data folder of its own for one spec, filled through the commands that people use. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'tablewise-e2e-'));

  /**
   * `DATABASE_URL` puts the data into PostgreSQL: the folder then holds files only. `CITY_FILE` is a
   * file of the folder.
   */
  constructor(private readonly settings: Settings = {}) {}

  /** What a server needs in its environment to read this data. */
  get environment(): Record<string, string> {
    const { CITY_FILE: city, ...settings } = this.settings;
    return { DATA_DIR: this.path, ...settings, ...(city && { CITY_FILE: this.file(city) }) };
  }

  get databaseFile(): string {
    return join(this.path, 'tablewise.db');
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Runs a data command on this data, from another working directory. */
  run(...args: string[]): Promise<ProgramOutcome> {
    return runProgram(
      {
        name: `npm run ${args[0] ?? ''}`,
        command: process.execPath,
        args: [SCRIPTS.data, ...args],
        env: { ...process.env, ...this.environment, INIT_CWD: this.path },
        cwd: tmpdir(),
      },
      { limitMs: LIMIT_MS },
    );
  }

  async withDemoCity(seed = 7): Promise<this> {
    const args = ['--size', '2000', '--seed', String(seed)];
    const { exitCode, stderr } = await this.run('demo-city', ...args);
    if (exitCode !== 0) throw new Error(`demo-city failed: ${stderr}`);
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
