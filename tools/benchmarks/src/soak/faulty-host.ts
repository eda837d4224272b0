import { z } from 'zod';
import { ForkedProcess } from '../measure/forked-process.ts';
import type { Order } from './order.ts';

const startedSchema = z.object({ url: z.string() });

/** A faulty server in a process of its own. */
export class FaultyHost {
  private constructor(
    private readonly process: ForkedProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<FaultyHost> {
    const file = new URL('./faulty-process.js', import.meta.url);
    const process = new ForkedProcess({ name: 'the faulty server', file });
    const { url } = startedSchema.parse(await process.next());
    return new FaultyHost(process, url);
  }

  signal(name: NodeJS.Signals): void {
    this.process.signal(name);
  }

  order(order: Order): void {
    this.process.send(order);
  }

  stop(): Promise<void> {
    return this.process.close();
  }
}
