import { waitUntil } from '@tablewise/testing';

interface Failure {
  readonly status: number;
  readonly body: string;
}

/** Callers that ask again as soon as they are answered. What was not a 200 is kept. */
export class Load {
  readonly failures: Failure[] = [];
  private answered = 0;
  private stopped = false;
  private readonly callers: readonly Promise<void>[];

  /** One caller for each request given. */
  constructor(requests: readonly (() => Promise<Response>)[]) {
    this.callers = requests.map((ask) => this.call(ask));
  }

  /** Resolves once so many more requests have been answered. */
  async goesOnFor(requests: number): Promise<void> {
    const from = this.answered;
    await waitUntil('the load to go on', () => this.answered >= from + requests);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.callers);
  }

  private async call(ask: () => Promise<Response>): Promise<void> {
    while (!this.stopped) {
      const response = await ask();
      const body = await response.text();
      if (response.status !== 200) this.failures.push({ status: response.status, body });
      this.answered++;
    }
  }
}
