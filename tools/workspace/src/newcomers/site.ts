import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@tablewise/kernel';
import { newcomersEnvironment } from './environment.ts';
import { ExpectationFailedError } from './expectation-failed.error.ts';
import { processesIn } from './processes-in.ts';
import { Session } from './session.ts';
import type { SessionOptions } from './session.ts';

export interface SiteOptions {
  /** The repository, whose last commit is cloned. */
  readonly root: string;
  readonly clock: Clock;
  /** A clone that is installed and built already, made when it is first asked for. */
  readonly prepared: () => Promise<string>;
  /** Ends the waiting for what commands do. */
  readonly signal: AbortSignal;
}

/** What one situation has for itself: a folder, clones, commands. All of it goes with `close`. */
export class Site {
  /** Outside of any repository; others may enter it. */
  readonly folder: string;
  readonly clock: Clock;
  private readonly sessions: Session[] = [];

  constructor(private readonly options: SiteOptions) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'newcomer-')));
    this.clock = options.clock;
    chmodSync(this.folder, 0o755);
  }

  get root(): string {
    return this.options.root;
  }

  /** A clone as git makes it: nothing installed. */
  clone(name = 'tablewise'): string {
    const to = join(this.folder, name);
    execFileSync('git', ['clone', '--quiet', this.root, to], { stdio: 'ignore' });
    return to;
  }

  /** A clone that has been started before. Packages are hard links: replace, never write into. */
  async installedClone(name = 'tablewise'): Promise<string> {
    const from = await this.options.prepared();
    const to = join(this.folder, name);
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from)) {
      const how = entry === 'node_modules' ? '-al' : '-a';
      execFileSync('cp', [how, join(from, entry), `${to}/`]);
    }
    return to;
  }

  /** Hands a clone to a user without rights; the environment that user needs. */
  giveTo(uid: number, clone: string): NodeJS.ProcessEnv {
    const home = join(this.folder, 'home');
    mkdirSync(home, { recursive: true });
    // The packages are hard links, and stay with their owner: reading them is enough.
    const entries = readdirSync(clone).filter((entry) => entry !== 'node_modules');
    const owned = [home, ...entries.map((entry) => join(clone, entry))];
    execFileSync('chown', ['-R', `${uid}:${uid}`, ...owned]);
    execFileSync('chown', [`${uid}:${uid}`, clone]);
    return { HOME: home, npm_config_cache: join(home, '.npm') };
  }

  /** Types a command; the environment is a newcomer's, with what is given. */
  type(
    command: readonly [string, ...string[]],
    { cwd, env, ...user }: Omit<SessionOptions, 'env'> & { readonly env?: NodeJS.ProcessEnv },
  ): Session {
    const environment = { ...newcomersEnvironment(process.env), ...env };
    const session = new Session(command, { cwd, env: environment, ...user }, this.options);
    this.sessions.push(session);
    return session;
  }

  /** Throws unless all that ran here has gone within that time. */
  async isLeftAlone(limitMs = 2_000): Promise<void> {
    const last = this.clock.now() + limitMs;
    while (processesIn(this.folder).length > 0 && this.clock.now() < last) {
      await this.clock.sleep(50, this.options.signal);
    }
    const left = processesIn(this.folder).map(({ pid, command }) => `${pid} ${command}`);
    if (left.length > 0) throw new ExpectationFailedError(`left behind: ${left.join('\n')}`);
  }

  close(): void {
    for (const session of this.sessions) session.type('SIGKILL');
    if (process.platform === 'linux') {
      for (const { pid } of processesIn(this.folder)) endAtOnce(pid);
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself, with its parent.
  }
}
