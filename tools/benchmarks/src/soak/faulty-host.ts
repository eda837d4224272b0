import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { Order } from './order.ts';

const startedSchema = z.tuple([z.object({ url: z.string() })]).rest(z.unknown());

/** A faulty server in a process of its own. */
export class FaultyHost {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<FaultyHost> {
    const child = fork(new URL('./faulty-process.js', import.meta.url));
    const [{ url }] = startedSchema.parse(await once(child, 'message'));
    return new FaultyHost(child, url);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  order(order: Order): void {
    this.child.send(order);
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}
