import type { McpEvent } from '@tablewise/api-client';

/** An `EventSource` whose server is the test. */
export class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  static get latest(): FakeEventSource {
    const latest = FakeEventSource.opened.at(-1);
    if (latest === undefined) throw new Error('no stream was opened');
    return latest;
  }

  readonly CLOSED = 2;
  readyState = 0;

  constructor(readonly url: string | URL) {
    super();
    FakeEventSource.opened.push(this);
  }

  say(...events: readonly McpEvent[]): void {
    for (const { event, data } of events) this.write(event, JSON.stringify(data));
  }

  write(name: string, data: string): void {
    this.readyState = 1;
    this.dispatchEvent(new MessageEvent(name, { data }));
  }

  /** The connection broke: the browser tries again. */
  break(): void {
    this.readyState = 0;
    this.dispatchEvent(new Event('error'));
  }

  /** It was answered by something that is no stream: the browser gives up. */
  refuse(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.readyState = 2;
  }
}
