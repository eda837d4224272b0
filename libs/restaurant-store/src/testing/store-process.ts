import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '@tablewise/testing';
import type { StoreLocation } from '../place-store/open-place-store.ts';

const PROGRAM = fileURLToPath(new URL('store-program.js', import.meta.url));
const HOOKS = new URL('register-typescript.js', import.meta.url).href;

/** Another process at the same store; see `store-program.js` for what it does. */
export class StoreProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly exit: Promise<unknown>;
  private output = '';
  private errors = '';

  constructor(location: StoreLocation, ...command: readonly string[]) {
    const own = ['--conditions=@tablewise/source', '--import', HOOKS, PROGRAM];
    this.child = spawn(process.execPath, [...own, JSON.stringify(location), ...command], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    this.exit = once(this.child, 'exit');
    this.child.stdout.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child.stderr.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
  }

  /** The lines it has said, whole ones only. */
  get lines(): readonly string[] {
    return this.output.split('\n').slice(0, -1);
  }

  async untilItSaid(count: number): Promise<void> {
    await waitUntil(`${count} lines of the process`, () => {
      if (this.child.exitCode !== null && this.lines.length < count) throw new Error(this.errors);
      return this.lines.length >= count;
    });
  }

  goOn(): void {
    this.child.stdin.end('go on\n');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }

  /** Waits for its end; throws what it wrote to stderr unless it ended well. */
  async ended(): Promise<void> {
    await this.exit;
    if (this.child.exitCode !== 0) throw new Error(this.errors);
  }
}
