import { ServiceProcess } from '@tablewise/testing';
import type { ProcessEnd } from '@tablewise/testing';
import { DataFolder } from './data-folder.ts';
import { SCRIPTS } from './locations.ts';

const SERVICES = ['restaurant-search', 'restaurant-reasoning', 'api'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** What `npm start` runs once everything is built, over an empty data folder. */
export class SupervisorRun {
  readonly data = new DataFolder();
  readonly process: ServiceProcess;

  constructor(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
    const own = { DATA_DIR: this.data.path, PORT: '0' };
    this.process = new ServiceProcess({ script: SCRIPTS.start, args, env: { ...own, ...env } });
  }

  /** The command that it offers to try, as its URL and body. */
  async offer(): Promise<{ url: string; body: string }> {
    return this.process.outputMatching('the curl command', (output) => {
      const [, url, body] = /curl -s (\S+) .*-d '(.*)'/.exec(output) ?? [];
      return url !== undefined && body !== undefined ? { url, body } : undefined;
    });
  }

  /** The address of the page, which it says last. */
  async pageUrl(): Promise<string> {
    return this.process.outputMatching(
      'the address of the page',
      (output) => /^Or open the page: (\S+)$/m.exec(output)?.[1],
    );
  }

  async urlOf(service: ServiceName): Promise<string> {
    const line = new RegExp(`^ +${service} +(http://\\S+)`, 'm');
    return this.process.outputMatching(`the URL of ${service}`, (text) => line.exec(text)?.[1]);
  }

  /** Ctrl-C. */
  async interrupt(): Promise<ProcessEnd> {
    this.process.signal('SIGINT');
    return this.process.ended;
  }

  async urls(): Promise<string[]> {
    return Promise.all(SERVICES.map((service) => this.urlOf(service)));
  }

  async stop(): Promise<void> {
    await this.process.stop();
    this.data.remove();
  }
}

/** Whether anything accepts connections there. */
export async function answersAt(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false; // Refused: no process listens.
  }
}
