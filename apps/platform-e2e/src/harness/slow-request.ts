import { once } from 'node:events';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/**
 * A POST whose headers the server has read (it answered `100 Continue`) and whose body it still
 * waits for: certainly in flight, however fast or slow the machine is.
 */
export class SlowRequest {
  private readonly request: ClientRequest;
  private readonly answer: Promise<Answer>;

  private constructor(url: URL, headers: Readonly<Record<string, string>>) {
    this.request = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
    });
    this.answer = new Promise((resolve, reject) => {
      this.request.once('error', reject);
      this.request.once('response', (response: IncomingMessage) => {
        text(response).then((body) => {
          resolve({ status: response.statusCode, body });
        }, reject);
      });
    });
  }

  static async open(
    url: URL,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<SlowRequest> {
    const slow = new SlowRequest(url, headers);
    slow.request.flushHeaders();
    await once(slow.request, 'continue');
    return slow;
  }

  /** Sends the body; the whole answer. */
  finish(body: unknown): Promise<Answer> {
    this.request.end(JSON.stringify(body));
    return this.answer;
  }
}
