import { describe, expect, it } from '@jest/globals';
import { StdioPair } from '../testing/stdio-pair.ts';

function call(id: number, padding = ''): string {
  const params = { name: 'greet', arguments: { padding } };
  return JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params });
}

function ping(id: number): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' });
}

function result(id: number, text = ''): { jsonrpc: '2.0'; id: number; result: { text: string } } {
  return { jsonrpc: '2.0', id, result: { text } };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

describe('what a client sends', () => {
  it.each([
    ['no JSON', '{"jsonrpc"', -32700],
    ['a text', '"hello"', -32600],
    ['a batch', `[${ping(1)}]`, -32600],
    ['a call without a method', '{"jsonrpc":"2.0","id":1}', -32600],
    ['a thousand levels of arrays', '['.repeat(1_000), -32600],
  ])('is refused in an answer where it is %s, and reading goes on', async (_what, line, code) => {
    const pair = new StdioPair();
    await pair.send(line, ping(1));
    expect(pair.answers).toMatchObject([{ id: null, error: { code } }]);
    expect(pair.received).toMatchObject([{ id: 1 }]);
    expect(pair.logger.lines).toEqual([]);
  });

  it('may have empty lines', async () => {
    const pair = new StdioPair();
    await pair.send('', ' \r', `${ping(1)}\r`);
    expect(pair.received).toHaveLength(1);
    expect(pair.answers).toEqual([]);
  });

  it('may not use the id of a call in flight again', async () => {
    const pair = new StdioPair();
    await pair.send(call(1), call(1));
    expect(pair.received).toHaveLength(1);
    expect(pair.answers).toMatchObject([{ id: null, error: { code: -32600 } }]);
    await pair.transport.send(result(1));
    await pair.send(call(1));
    expect(pair.received).toHaveLength(2);
  });
});

describe('reading ahead', () => {
  it('stops at a thousand calls in flight, and goes on with each answer', async () => {
    const pair = new StdioPair();
    await pair.send(...range(0, 1_500).map((id) => call(id)));
    expect(pair.received).toHaveLength(1_000);
    await pair.transport.send(result(0));
    await pair.settle();
    expect(pair.received).toHaveLength(1_001);
  });

  it('stops at 16 MiB of calls in flight', async () => {
    const pair = new StdioPair();
    await pair.send(...range(0, 10).map((id) => call(id, 'x'.repeat(5 * 1024 * 1024))));
    expect(pair.received).toHaveLength(4);
  });

  it('goes on with a call that is cancelled: that is never answered', async () => {
    const pair = new StdioPair();
    const params = { requestId: 7 };
    const cancel = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params });
    await pair.send(...range(0, 999).map((id) => call(id)), cancel);
    await pair.send(call(1_000), call(1_001), call(1_002));
    expect(pair.received).toHaveLength(1_002);
  });

  it('stops while the client does not read, whatever it asks', async () => {
    const pair = new StdioPair();
    pair.client.isReading = false;
    pair.transport.onmessage = (message) => {
      pair.received.push(message);
      if ('id' in message)
        void pair.transport.send(result(Number(message.id), 'x'.repeat(100_000)));
    };
    await pair.send(...range(0, 1_000).map((id) => call(id)));
    expect(pair.received.length).toBeLessThan(20);
    pair.client.read();
    await pair.settle();
    expect(pair.answers).toHaveLength(1_000);
  });

  it('listens once, however many answers wait', async () => {
    const pair = new StdioPair();
    pair.client.isReading = false;
    for (const id of range(0, 500)) await pair.transport.send(result(id, 'x'.repeat(1_000)));
    expect(pair.client.listenerCount('drain')).toBe(1);
    expect(pair.client.listenerCount('error')).toBe(1);
  });

  it('drops progress for a client that is behind, and never an answer', async () => {
    const pair = new StdioPair();
    pair.client.isReading = false;
    const progress = { jsonrpc: '2.0', method: 'notifications/progress', params: {} } as const;
    await pair.transport.send(progress);
    await pair.transport.send(result(1, 'x'.repeat(100_000)));
    for (let at = 0; at < 100; at++) await pair.transport.send(progress);
    await pair.transport.send(result(2));
    pair.client.read();
    await pair.settle();
    expect(pair.answers).toMatchObject([progress, { id: 1 }, { id: 2 }]);
  });
});

describe('the end', () => {
  it('comes with the end of the input, after what was sent before it', async () => {
    const pair = new StdioPair();
    pair.input.end(`${ping(1)}\n`);
    await pair.transport.ended;
    expect(pair.received).toHaveLength(1);
    await pair.transport.send(result(1));
    expect(pair.answers).toEqual([]);
  });

  it('comes when the client is gone', async () => {
    const pair = new StdioPair();
    const faults: string[] = [];
    pair.transport.onerror = ({ message }) => void faults.push(message);
    pair.client.destroy(new Error('broken pipe'));
    await pair.transport.ended;
    expect(faults).toEqual(['broken pipe']);
  });

  it('waits until the client has read what was answered', async () => {
    const pair = new StdioPair();
    pair.client.isReading = false;
    await pair.transport.send(result(1));
    await pair.transport.send(result(2));
    const closed = pair.transport.close();
    await pair.clock.untilSomeoneSleeps();
    pair.client.read();
    await closed;
    expect(pair.answers).toMatchObject([{ id: 1 }, { id: 2 }]);
    expect(pair.clock.pendingTimers).toBe(0);
  });

  it('waits a second at most', async () => {
    const pair = new StdioPair();
    pair.client.isReading = false;
    await pair.transport.send(result(1));
    const closed = pair.transport.close();
    await pair.clock.advance(1_000);
    await closed;
    await pair.transport.ended;
  });

  it('comes while there is no room for more, too', async () => {
    const pair = new StdioPair();
    await pair.send(...range(0, 1_001).map((id) => call(id)));
    await pair.transport.close();
    await pair.settle();
    expect(pair.received).toHaveLength(1_000);
    expect(pair.input.destroyed).toBe(true);
  });

  it('is told to the server once', async () => {
    const pair = new StdioPair();
    let closes = 0;
    pair.transport.onclose = () => {
      closes++;
    };
    await Promise.all([pair.transport.close(), pair.transport.close()]);
    expect(closes).toBe(1);
  });
});
