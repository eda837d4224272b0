import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '@tablewise/kernel';
import { JsonRpcReply } from './json-rpc-reply.ts';

const GOOD = { jsonrpc: '2.0', id: 7, result: { content: [] } };

/** What becomes of a reply to request 7. */
function read(body: object, contentType: 'application/json' | 'text/event-stream'): unknown {
  const reply = new JsonRpcReply({
    id: 7,
    maxBytes: 1_000,
    inSession: false,
    wallClock: new ManualClock(),
    onMessage: () => undefined,
  });
  reply.start(200, { 'content-type': contentType });
  const json = JSON.stringify(body);
  const isStream = contentType === 'text/event-stream';
  const answer = reply.push(Buffer.from(isStream ? `data: ${json}\n\n` : json));
  return answer === undefined ? reply.end() : answer.value;
}

describe.each(['application/json', 'text/event-stream'] as const)('an answer as %s', (type) => {
  it.each([
    { jsonrpc: '2.0', id: 7, Result: {} },
    { jsonrpc: '2.0', ID: 7, result: {} },
    { JsonRpc: '2.0', id: 7, result: {} },
    { jsonrpc: '2.0', id: 7, Error: { code: 1, message: 'no' } },
    { jsonrpc: '2.0', id: 7, error: { Code: 1, Message: 'no' } },
  ])('check 21: is none by keys in another case: %j', (body) => {
    expect(() => read(body, type)).toThrow();
  });

  it('check 21: is not changed by keys in another case beside its own', () => {
    const body = { ...GOOD, Result: { content: [{ type: 'text' }] }, ID: 8, Error: { code: 1 } };
    expect(read(body, type)).toMatchObject(GOOD);
  });
});
