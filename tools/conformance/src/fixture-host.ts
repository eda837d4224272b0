import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** From `src` and `dist` alike. */
const SCRIPT = fileURLToPath(new URL('../dist/fixture-server.js', import.meta.url));

/** The server under test, in a process of its own. */
export class FixtureHost {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<FixtureHost> {
    const server = spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise<string>((resolve, reject) => {
      createInterface(server.stdout).once('line', resolve);
      server.once('exit', (code) => {
        reject(new Error(`the fixture server ended with ${String(code)} before it listened`));
      });
    });
    return new FixtureHost(server, url);
  }

  stop(): void {
    this.process.kill();
  }
}
