import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCRIPTS } from './locations.ts';

export interface CommandOutcome {
  readonly exitCode: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A data folder of its own for one spec, filled through the commands that people use. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'tablewise-e2e-'));

  /** `DATABASE_URL` puts the data into PostgreSQL: the folder then holds files only. */
  constructor(private readonly database: { readonly DATABASE_URL?: string } = {}) {}

  /** What a server needs in its environment to read this data. */
  get environment(): Record<string, string> {
    return { ...this.database, DATA_DIR: this.path };
  }

  get databaseFile(): string {
    return join(this.path, 'tablewise.db');
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Runs a data command on this data, from another working directory. */
  run(...args: string[]): Promise<CommandOutcome> {
    const env = { ...process.env, ...this.environment, INIT_CWD: this.path };
    return new Promise((resolve) => {
      const command = [SCRIPTS.data, ...args];
      const options = { env, cwd: tmpdir(), maxBuffer: 16 * 1024 * 1024 };
      execFile(process.execPath, command, options, (error, stdout, stderr) => {
        resolve({ exitCode: error?.code ?? 0, stdout, stderr });
      });
    });
  }

  async withDemoCity(): Promise<this> {
    const { exitCode, stderr } = await this.run('demo-city', '--size', '2000', '--seed', '7');
    if (exitCode !== 0) throw new Error(`demo-city failed: ${stderr}`);
    return this;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
