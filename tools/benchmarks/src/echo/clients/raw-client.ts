import { Agent, request } from 'undici';
import type { Era } from '../echo-message.ts';
import { ECHO_HEADERS, checkEcho, echoCall } from '../echo-message.ts';
import type { OpenEchoClient } from './echo-client.ts';

/** No SDK and no manager: `undici.request`, JSON there and back. */
export function rawClient(era: Era): OpenEchoClient {
  const headers = { ...ECHO_HEADERS[era] };
  return (url) => {
    const dispatcher = new Agent();
    let id = 0;
    return Promise.resolve({
      async call() {
        const body = JSON.stringify(echoCall(era, id++));
        const reply = await request(url, { method: 'POST', headers, body, dispatcher });
        checkEcho(resultOf(await reply.body.text()));
      },
    });
  };
}

/** The message of a JSON body, or of the one event of a stream. */
function resultOf(text: string): unknown {
  const json = text.startsWith('{') ? text : text.slice(text.indexOf('data: {') + 6);
  const message: unknown = JSON.parse(json);
  return typeof message === 'object' && message !== null && 'result' in message
    ? message.result
    : message;
}
