import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of a measurement: asked one thing at a time, ended with `close`. */
export class Child {
  private readonly process: ChildProcess;

  constructor(main: 'server-main' | 'client-main', ...args: readonly string[]) {
    // It runs from `dist`, beside this file.
    const file = fileURLToPath(new URL(`./${main}.js`, import.meta.url));
    // Peers warn of listeners that they leave behind: that is the behaviour suite's to tell.
    this.process = fork(file, args, { execArgv: [...process.execArgv, '--no-warnings'] });
  }

  /** Sends something, and gives what comes back. @throws when the process ends instead */
  async ask(message: object): Promise<unknown> {
    const answer = this.next();
    this.process.send(message);
    return answer;
  }

  /** What it says next. */
  next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => {
        this.process.off('message', onMessage);
        reject(new Error(`${this.process.spawnargs.slice(-2).join(' ')} ended with ${code}`));
      };
      const onMessage = (message: unknown): void => {
        this.process.off('exit', onExit);
        resolve(message);
      };
      this.process.once('message', onMessage).once('exit', onExit);
    });
  }

  close(): void {
    if (this.process.connected) this.process.disconnect();
  }
}
